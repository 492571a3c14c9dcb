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
  UNDECIDED,
  /** It does not go in this packet; a later batch takes it up again. */
  LATER,
  /** It went in an earlier batch and does not go again. */
  SENT;

  /** Whether something of the page reaches the recipient with this packet. */
  public boolean goes() {
    return this == INCLUDE || this == REDACT;
  }
}
