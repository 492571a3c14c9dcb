package org.custodian.abstraction;

/**
 * Why something is blacked out. For the manifest; a packet shows at most one of two neutral codes
 * that several reasons share, 42 CFR 2.13(c).
 */
public enum MarkReason {
  OUTSIDE_SCOPE,
  NOT_NEEDED,
  OTHER_PERSON,
  OTHER_PATIENT,
  SEPARATE_CONSENT,
  PRIVILEGED
}
