package org.custodian.verification;

/** What a court ruled on process after it was served. */
public enum CourtRuling {
  /** It is set aside: nothing goes. */
  QUASHED,
  /** The records are to be produced; the order itself is checked as a paper (rule B1). */
  PRODUCE
}
