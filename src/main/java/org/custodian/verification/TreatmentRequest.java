package org.custodian.verification;

import org.custodian.vocabulary.LegalBasis;

/**
 * Another provider asks in order to treat the patient, 45 CFR 164.506(c)(2) (rule C11). Needs no
 * authorization.
 *
 * @param treatsPatient whether the requester is a provider who treats this patient
 * @param forTreatment whether treatment is what the records are for
 */
public record TreatmentRequest(boolean treatsPatient, boolean forTreatment)
    implements PresentedBasis {

  @Override
  public Finding judged(Situation now) {
    return new Judgement()
        .need(treatsPatient, Defect.NOT_A_TREATING_PROVIDER, "treatsPatient", treatsPatient)
        .need(forTreatment, Defect.NOT_FOR_TREATMENT, "forTreatment", forTreatment)
        .on(LegalBasis.TREATMENT, Grants.none());
  }
}
