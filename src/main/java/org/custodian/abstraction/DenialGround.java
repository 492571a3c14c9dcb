package org.custodian.abstraction;

/**
 * Why a patient may be denied a part of their own records, 45 CFR 164.524(a)(2) and (3) (rules D10,
 * D11). There is no other ground.
 */
public enum DenialGround {
  /** Psychotherapy notes, and what was compiled for a lawsuit. */
  U1("45 CFR 164.524(a)(2)(i)"),
  /** A copy for an inmate would endanger somebody. */
  U2("45 CFR 164.524(a)(2)(ii)"),
  /** Research goes on, and the patient agreed to wait. */
  U3("45 CFR 164.524(a)(2)(iii)"),
  /** The Privacy Act denies it. */
  U4("45 CFR 164.524(a)(2)(iv)"),
  /** Told in confidence by somebody who is no provider. */
  U5("45 CFR 164.524(a)(2)(v)"),
  /** Likely to endanger the life or safety of the patient or somebody else. */
  R1("45 CFR 164.524(a)(3)(i)"),
  /** About another person, who would likely be harmed substantially. */
  R2("45 CFR 164.524(a)(3)(ii)"),
  /** A representative's access would likely harm the patient or somebody else substantially. */
  R3("45 CFR 164.524(a)(3)(iii)");

  private final String citation;

  DenialGround(String citation) {
    this.citation = citation;
  }

  /** The paragraph that the letter prints. */
  public String citation() {
    return citation;
  }

  /** Whether the patient may have another professional look again, 164.524(a)(4). */
  public boolean reviewable() {
    return name().startsWith("R");
  }

  /** The rule, for page decisions and the log. */
  public String rule() {
    return reviewable() ? "D11" : "D10";
  }
}
