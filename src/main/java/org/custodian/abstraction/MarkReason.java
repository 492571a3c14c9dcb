package org.custodian.abstraction;

/**
 * Why something is blacked out. For the manifest; never printed into the packet, 42 CFR 2.13(c).
 */
public enum MarkReason {
  OUTSIDE_SCOPE,
  NOT_NEEDED,
  OTHER_PERSON,
  OTHER_PATIENT,
  SEPARATE_CONSENT,
  PRIVILEGED
}
