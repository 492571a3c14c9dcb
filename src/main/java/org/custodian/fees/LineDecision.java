package org.custodian.fees;

import org.custodian.vocabulary.RuleDecision;

/** Whether an amount that staff entered may be charged. */
public sealed interface LineDecision {

  /** It stands on the fee from now on. */
  record Accepted() implements LineDecision {}

  /** It may not be charged; the rule says why. */
  record Refused(RuleDecision rule) implements LineDecision {}
}
