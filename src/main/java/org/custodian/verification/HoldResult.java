package org.custodian.verification;

/** What became of the wish to hold a request. */
public sealed interface HoldResult {

  /** It is held; legal clocks go on. */
  record Held(Hold hold) implements HoldResult {}

  /**
   * It is not held.
   *
   * @param ruleId "O1" or "O2"
   * @param sentence why, in one plain sentence
   */
  record Refused(String ruleId, String sentence) implements HoldResult {}
}
