package org.custodian.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of the law that a test shows, by their IDs ("A1.v", "B3"). The committed table of rules
 * is made from these, so a rule without a test stands out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shows {
  String[] value();
}
