package org.custodian.incident;

/** What is looked at to tell how likely the information was compromised, 45 CFR 164.402(2). */
public enum Factor {
  /** (i) Which information, and how easily it names the patient. */
  KIND_OF_INFORMATION,
  /** (ii) Who got it. */
  WHO_GOT_IT,
  /** (iii) Whether it was really acquired or viewed. */
  ACQUIRED_OR_VIEWED,
  /** (iv) How far the risk was lessened since. */
  MITIGATION
}
