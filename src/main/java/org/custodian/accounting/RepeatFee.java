package org.custodian.accounting;

import java.time.LocalDate;

/**
 * What a further accounting within twelve months costs, 45 CFR 164.528(c)(2) (rule E7).
 *
 * @param cents more than 0
 * @param lastOn the day on which the earlier accounting was given
 * @param answerBy the last day to agree, change or withdraw
 */
public record RepeatFee(long cents, LocalDate lastOn, LocalDate answerBy) {}
