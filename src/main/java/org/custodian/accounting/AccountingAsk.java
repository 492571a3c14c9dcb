package org.custodian.accounting;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * A patient's request for an accounting and how it stands.
 *
 * @param askedOn the day it came, from which six years are counted back
 * @param from first day to list
 * @param to last day to list
 * @param fee what it costs; empty if it is free
 * @param feeAgreed whether the patient agreed to the fee
 * @param preparedBy who prepared it, once somebody did
 */
@Phi
public record AccountingAsk(
    RequestNumber request,
    PatientRef patient,
    LocalDate askedOn,
    LocalDate from,
    LocalDate to,
    Optional<RepeatFee> fee,
    boolean feeAgreed,
    Optional<StaffId> preparedBy) {

  /** Whether it may be given without a further word of the patient. */
  boolean settled() {
    return fee.isEmpty() || feeAgreed;
  }

  /** A log line or an exception text prints this, so it says the request only. */
  @Override
  public String toString() {
    return "AccountingAsk[" + request + "]";
  }
}
