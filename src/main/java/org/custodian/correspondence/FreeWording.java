package org.custodian.correspondence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a letter that a person at the hospital words freely. Correspondence refuses a letter
 * whose free words name a protected category, 42 CFR 2.13(c) (rules M7, B11).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeWording {}
