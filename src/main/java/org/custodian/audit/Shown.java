package org.custodian.audit;

/** What of the answer is shown. */
public enum Shown {
  /** Disclosures: what was sent. */
  SENT,
  /** Every entry of the log. */
  ALL,
  /** Entries that tell of somebody looking. */
  LOOKED
}
