package org.custodian.jurisdiction;

/** What becomes of a subpoena of another state's court (rule B7). */
public enum OutOfStateProcess {
  /** Counsel decides. */
  COUNSEL,
  /** It is treated as one of this state. */
  ACCEPT
}
