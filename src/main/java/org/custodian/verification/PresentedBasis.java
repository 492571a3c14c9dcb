package org.custodian.verification;

import java.time.LocalDate;

/** What the requester shows as reason why the hospital may disclose: facts, read off the papers. */
public sealed interface PresentedBasis
    permits AbuseReport,
        Authorization,
        CompClaim,
        CoronerRequest,
        CourtOrder,
        CrimeReport,
        DecidedDisclosure,
        Directive,
        LawEnforcementProcess,
        LocateRequest,
        OversightRequest,
        OwnRecords,
        PayerRequest,
        PublicHealthRequest,
        RequiredByLaw,
        Subpoena,
        TreatmentRequest {

  /**
   * The judgement in a situation. The same facts may be sufficient today and not tomorrow.
   *
   * @return sufficient or deficient, with every rule that was looked at
   */
  Finding judged(Situation now);

  /** The judgement on a day of the facility, for a living adult under federal law alone. */
  default Finding reviewedOn(LocalDate day) {
    return judged(Situation.on(day));
  }

  /**
   * The same facts once the patient took permission back; without a permission in it, nothing
   * changes.
   */
  default PresentedBasis takenBack(TakenBack how) {
    return this;
  }

  /** Whether somebody acts in the patient's place, 45 CFR 164.502(g), by asking or by signing. */
  default boolean byRepresentative() {
    return false;
  }
}
