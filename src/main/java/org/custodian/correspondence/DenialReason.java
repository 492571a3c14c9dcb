package org.custodian.correspondence;

/**
 * Why a patient does not get a part of the own records, 45 CFR 164.524(a) (rules D10, D11). The
 * words stand in wording.properties under {@code DenialReason.U1} and so on.
 */
public enum DenialReason {
  /** Psychotherapy notes, or material compiled for a proceeding. */
  U1("45 CFR 164.524(a)(2)(i)", false),
  /** An inmate's copy that would endanger. */
  U2("45 CFR 164.524(a)(2)(ii)", false),
  /** Research in progress; the patient agreed to wait. */
  U3("45 CFR 164.524(a)(2)(iii)", false),
  /** The Privacy Act denies it. */
  U4("45 CFR 164.524(a)(2)(iv)", false),
  /** Somebody who is no provider told it in confidence. */
  U5("45 CFR 164.524(a)(2)(v)", false),
  /** Likely to endanger life or safety. */
  R1("45 CFR 164.524(a)(3)(i)", true),
  /** Tells of another person, who is likely to be harmed. */
  R2("45 CFR 164.524(a)(3)(ii)", true),
  /** A representative's access is likely to harm. */
  R3("45 CFR 164.524(a)(3)(iii)", true);

  private final String citation;
  private final boolean reviewable;

  DenialReason(String citation, boolean reviewable) {
    this.citation = citation;
    this.reviewable = reviewable;
  }

  /** The paragraph of law. */
  public String citation() {
    return citation;
  }

  /** Whether the patient may have it reviewed by another professional. */
  public boolean reviewable() {
    return reviewable;
  }
}
