package org.custodian.verification;

/** In which relation to the patient somebody gets the records. */
public enum Standing {
  PATIENT,
  /** Who may decide for the patient, 45 CFR 164.502(g) (rules L1, L4). */
  REPRESENTATIVE,
  /** A parent of a minor; what the minor consented to alone stays out (rule L2). */
  PARENT_OF_MINOR,
  /** Somebody else with a paper or a duty. */
  OTHER
}
