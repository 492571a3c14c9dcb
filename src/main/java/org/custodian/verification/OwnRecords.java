package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import org.custodian.vocabulary.LegalBasis;

/**
 * A patient asks for their own records, 45 CFR 164.524 (rules D1, G4). No purpose, no witness, no
 * notary, no social security number is asked, so there is nowhere to record one.
 *
 * @param isThePatient whether the requester is the patient
 */
public record OwnRecords(boolean isThePatient) implements PresentedBasis {

  @Override
  public Finding reviewedOn(LocalDate day) {
    return Finding.of(
        LegalBasis.ACCESS, isThePatient ? List.of() : List.of(Defect.NOT_THE_PATIENT));
  }
}
