package org.custodian.abstraction;

/** What becomes of one page of the chart. */
public enum Verdict {
  /** It goes as it is. */
  INCLUDE,
  /** It goes without what is marked on it. */
  REDACT,
  /** It does not go. */
  WITHHOLD,
  /** A person has to look first; nothing can be released until then. */
  UNDECIDED;

  /** Whether something of the page reaches the recipient. */
  public boolean goes() {
    return this == INCLUDE || this == REDACT;
  }
}
