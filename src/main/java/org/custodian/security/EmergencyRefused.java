package org.custodian.security;

/** An emergency opening or its review that may not be. The code tells which rule. */
public final class EmergencyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which rule stands in the way. */
  public enum Rule {
    /** The reason has at least ten letters. */
    NO_REASON,
    /** Nobody reviews what they opened themselves. */
    OWN_OPENING,
    /** There is no such opening, or somebody reviewed it already. */
    NOT_TO_REVIEW
  }

  private final Rule rule;

  EmergencyRefused(Rule rule) {
    super("SEC-03 An emergency opening was refused: " + rule);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
