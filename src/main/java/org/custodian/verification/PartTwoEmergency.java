package org.custodian.verification;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * A medical emergency in which the patient cannot consent, 42 CFR 2.51 (rule M10). Who got what,
 * when and why is noted by {@link Duties#note}; without it the request cannot be closed.
 *
 * @param toMedicalPersonnel whether the records go to medical personnel
 * @param bonaFide whether there is an emergency
 * @param consentNotObtainable whether the patient's consent cannot be had before
 */
public record PartTwoEmergency(
    boolean toMedicalPersonnel, boolean bonaFide, boolean consentNotObtainable) implements PartTwo {

  @Override
  public void judge(Judgement found, Situation now) {
    found.need(
        toMedicalPersonnel && bonaFide && consentNotObtainable && !now.proceeding(),
        Defect.NOT_AN_EMERGENCY,
        "toMedicalPersonnel",
        toMedicalPersonnel,
        "bonaFide",
        bonaFide,
        "consentNotObtainable",
        consentNotObtainable);
  }

  @Override
  public PartTwoGrant grant() {
    return new PartTwoGrant(LegalBasis.P2_EMERGENCY, Optional.empty(), false, List.of());
  }
}
