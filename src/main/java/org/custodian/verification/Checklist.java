package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a specialist read off the papers: who asks, and on what basis. Facts, no judgement.
 *
 * @param partTwo on what ground records of a substance use program may go, if one was shown
 * @param patientDiedOn when the patient died, if so
 * @param attested whether the attestation of 45 CFR 164.509 came along; asked only where the switch
 *     for it is on (rule N1)
 */
public record Checklist(
    Identity identity,
    PresentedBasis basis,
    Optional<PartTwo> partTwo,
    Optional<LocalDate> patientDiedOn,
    boolean attested) {

  /** About a living patient, without a ground for program records. */
  public Checklist(Identity identity, PresentedBasis basis) {
    this(identity, basis, Optional.empty(), Optional.empty(), false);
  }

  /** The same with a ground for program records. */
  public Checklist with(PartTwo ground) {
    return new Checklist(identity, basis, Optional.of(ground), patientDiedOn, attested);
  }

  /** The same about a patient who died on that day. */
  public Checklist died(LocalDate on) {
    return new Checklist(identity, basis, partTwo, Optional.of(on), attested);
  }
}
