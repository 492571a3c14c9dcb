package org.custodian.incident;

/** What was decided. Without a decision in time it is a breach, 45 CFR 164.402(2). */
public enum Compromise {
  /** A low probability of compromise was shown by the four factors. */
  LOW_PROBABILITY,
  BREACH,
  /** Nobody showed otherwise in time. */
  BREACH_PRESUMED;

  /** Whether the patient must be told. */
  public boolean breach() {
    return this != LOW_PROBABILITY;
  }
}
