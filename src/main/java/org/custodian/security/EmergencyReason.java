package org.custodian.security;

/** Why somebody opens a request that is not theirs to open. The words beside it say more. */
public enum EmergencyReason {
  /** A patient's life or health is in danger, 45 CFR 164.510(a)(3), 164.512(j). */
  PATIENT_IN_DANGER,
  /** Somebody else is in danger. */
  OTHERS_IN_DANGER,
  /** Whoever has the task cannot be reached, and waiting would break the law's time. */
  NOBODY_ELSE_THERE,
  /** Something went wrong and must be looked at now, for example a packet in the wrong hands. */
  INCIDENT
}
