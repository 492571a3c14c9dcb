package org.custodian.fees;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is owed and what was done about it. All amounts in cents.
 *
 * @param total of the newest computation
 * @param waived taken off for a reason
 * @param agreed what the requester agreed to; empty if to nothing
 * @param invoiced of the newest invoice; empty if there is none
 * @param paid so far, without what went back
 * @param prepaid whether a third party pays before the records go
 * @param goesOn from this day the records of legal process go, paid or not
 */
record Account(
    Tariff tariff,
    long total,
    long waived,
    Optional<Long> agreed,
    Optional<Long> invoiced,
    long paid,
    boolean prepaid,
    Optional<LocalDate> goesOn) {

  /** What there is to pay at all. */
  long owed() {
    return Math.max(0, total - waived);
  }

  /** What an invoice asks for and nobody paid yet. */
  long open() {
    return invoiced.isPresent() ? Math.max(0, owed() - paid) : 0;
  }

  /** What was paid and is not owed any more. */
  long refundDue() {
    return Math.max(0, paid - owed());
  }

  /** Whether the requester agreed to at least what is owed (rules D8, E7). */
  boolean agreedTo() {
    return owed() == 0 || agreed.filter(sum -> sum >= owed()).isPresent();
  }

  /** Whether the fee holds the records back no longer on that day. */
  boolean settledOn(LocalDate day) {
    if (tariff.toldFirst()) {
      return agreedTo();
    }
    return owed() <= paid
        || !prepaid && invoiced.isPresent()
        || goesOn.filter(last -> !day.isBefore(last)).isPresent();
  }
}
