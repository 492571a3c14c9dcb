package org.custodian.verification;

/**
 * On what ground records of a substance use program may go beside the basis of the release, 42 CFR
 * part 2. Without one they stay, whatever that basis is (rule M8); only the patient's own access
 * needs none (rule M12).
 */
public sealed interface PartTwo permits PartTwoConsent, PartTwoEmergency, PartTwoOrder {

  /** Which kind of consent it is; each has conditions of its own. */
  enum Variant {
    STANDARD,
    /** One consent for all future treatment, payment and operations. */
    TPO,
    /** To an exchange or a health app that passes on to treating providers. */
    INTERMEDIARY,
    /** For a proceeding against the patient; never with anything else. */
    LEGAL,
    /** For a clinician's own counseling notes; never with anything else. */
    COUNSELING_NOTES
  }

  /** Notes what the ground lacks in this situation. */
  void judge(Judgement found, Situation now);

  /** What it opens once nothing is missing. */
  PartTwoGrant grant();

  /** The same once the patient took permission back. */
  default PartTwo takenBack(TakenBack how) {
    return this;
  }
}
