package org.custodian.verification;

import java.time.LocalDate;

/** What became of the wish for more time (rules D2, E6). */
public sealed interface ExtensionResult {

  /** The legal limit is later now, once and for all; the letter says so to the requester. */
  record Extended(LocalDate oldDue, LocalDate newDue) implements ExtensionResult {}

  /**
   * The limit stays.
   *
   * @param ruleId the rule that says so, for example "D2"
   * @param sentence the reason in one plain sentence
   */
  record Refused(String ruleId, String citation, Why why, String sentence)
      implements ExtensionResult {}

  /** Why the limit stays. */
  enum Why {
    /** The law sets no limit for this kind of request, or a court's paper does. */
    NO_LIMIT_TO_EXTEND,
    /** A state's shorter limit holds, which the federal extension does not lengthen. */
    STATE_LIMIT,
    /** It was extended before. */
    SECOND,
    /** The first period is over. */
    TOO_LATE,
    /** The new date is later than the law allows. */
    BEYOND_MAXIMUM,
    /** The new date is not after the old one. */
    NOT_LATER,
    /** The letter needs a reason in words. */
    NO_REASON,
    /** The request has ended. */
    CLOSED
  }
}
