package org.custodian.abstraction;

import java.util.List;

/**
 * Pages that a patient is denied on one ground.
 *
 * @param by who decided: a staff id, or {@link PageDecision#RULE} for what the law excepts itself
 */
public record Denial(DenialGround ground, State state, List<PageKey> pages, String by) {

  /** What became of it. */
  public enum State {
    STANDING,
    /** Another professional agreed. */
    UPHELD,
    /** Another professional did not; the pages go with a later batch. */
    REVERSED
  }

  public Denial {
    pages = List.copyOf(pages);
  }

  /** Whether the letter offers a review. */
  public boolean reviewable() {
    return ground.reviewable() && state == State.STANDING;
  }
}
