package org.custodian.verification;

import java.time.LocalDate;

/** What the requester shows as reason why the hospital may disclose: facts, read off the papers. */
public sealed interface PresentedBasis
    permits Authorization, CourtOrder, OwnRecords, Subpoena, TreatmentRequest {

  /**
   * The judgement on a day. The same facts may be sufficient today and not tomorrow.
   *
   * @param day the facility's date
   */
  Finding reviewedOn(LocalDate day);

  /**
   * The same facts once the patient took permission back on a day; without a permission in it,
   * nothing changes.
   */
  default PresentedBasis revoked(LocalDate on) {
    return this;
  }
}
