package org.custodian.records;

/** What the hospital knows of a visit as a whole. */
public enum EncounterFlag {
  /** Somebody else than a plan paid in full, 45 CFR 164.522(a)(1)(vi) (rule J1). */
  SELF_PAID,
  /** The patient came as an emergency. */
  EMERGENCY,
  /** It was for an injury at work, 45 CFR 164.512(l) (rule C9). */
  WORK_INJURY
}
