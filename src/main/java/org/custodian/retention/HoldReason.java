package org.custodian.retention;

/** Why files are kept beyond their time. */
public enum HoldReason {
  LITIGATION,
  INVESTIGATION,
  AUDIT,
  OTHER
}
