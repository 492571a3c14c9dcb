package org.custodian.verification;

/**
 * Records that some laws let go only if the paper names them, with initials or in its own words.
 */
public enum SpecialCategory {
  HIV,
  MENTAL_HEALTH,
  SUD,
  GENETIC,
  /** Notes kept apart by the therapist; only an authorization of their own opens them (rule A9). */
  PSYCHOTHERAPY
}
