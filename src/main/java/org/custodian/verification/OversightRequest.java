package org.custodian.verification;

import org.custodian.vocabulary.LegalBasis;

/**
 * A health oversight agency asks for an audit, a license, an inspection, 45 CFR 164.512(d) (rule
 * C4), or the Secretary for an investigation of the hospital, 164.502(a)(2)(ii).
 *
 * @param patientIsTarget whether the investigation is of the patient
 * @param aboutHealthBenefits whether it is about health care or benefits that depend on health;
 *     then it may be of the patient
 */
public record OversightRequest(
    Agency agency, boolean oversightActivity, boolean patientIsTarget, boolean aboutHealthBenefits)
    implements PresentedBasis {

  /** Who asks. */
  public enum Agency {
    OVERSIGHT_AGENCY,
    /** The Secretary of Health and Human Services. */
    HHS_SECRETARY,
    OTHER
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(
                agency != Agency.OTHER && oversightActivity,
                Defect.NOT_AN_OVERSIGHT_AGENCY,
                "agency",
                agency,
                "oversightActivity",
                oversightActivity)
            .need(
                !patientIsTarget || aboutHealthBenefits,
                Defect.PATIENT_IS_TARGET,
                "patientIsTarget",
                patientIsTarget,
                "aboutHealthBenefits",
                aboutHealthBenefits);
    var basis = agency == Agency.HHS_SECRETARY ? LegalBasis.HHS_SECRETARY : LegalBasis.OVERSIGHT;
    return found.on(basis, Grants.none());
  }
}
