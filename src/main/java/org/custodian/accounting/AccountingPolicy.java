package org.custodian.accounting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the hospital chose where the law leaves the accounting open.
 *
 * @param directiveAccounted whether records that a patient had sent to somebody are listed; the
 *     rule table says no, and whether the law does is disputed
 * @param partTwoReport whether what 42 CFR 2.25 counts is listed too; nobody need comply yet, so it
 *     is only kept (rule E10)
 * @param groupSeries whether a series is one line (rule E4)
 * @param feeAnswerDays how many days a patient has to say yes to the fee of a further accounting
 * @param responsible title of the person or office that answers for accountings, 45 CFR
 *     164.528(d)(3)
 */
@Validated
@ConfigurationProperties("custodian.accounting")
public record AccountingPolicy(
    @DefaultValue("false") boolean directiveAccounted,
    @DefaultValue("false") boolean partTwoReport,
    @DefaultValue("true") boolean groupSeries,
    @DefaultValue("30") @Min(1) @Max(60) int feeAnswerDays,
    @DefaultValue("Privacy Officer") String responsible) {
  /** How far 42 CFR 2.25 reaches back. */
  static final int PART_TWO_YEARS = 3;
}
