/**
 * The values that differ by state (rule Q1): days, ages, opt-ins and fees, as data with source,
 * verifier and dates, read from {@code processes/rules/states}.
 *
 * <p>Law: 45 CFR 160.203. Holds no rule of its own: a rule asks for a value on a day and decides.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.custodian.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
