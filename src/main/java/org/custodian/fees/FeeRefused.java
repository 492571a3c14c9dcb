package org.custodian.fees;

import org.custodian.vocabulary.RuleDecision;

/** Somebody wants to charge, pay or waive what may not be. */
public final class FeeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RuleDecision rule;

  FeeRefused(RuleDecision rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** The rule that refuses. */
  public RuleDecision rule() {
    return rule;
  }
}
