package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/**
 * A request that asked for records of the same patient for the same requester before.
 *
 * @param kinship how the two compare
 */
public record EarlierRequest(RequestNumber number, Kinship kinship) {

  /** How a request compares with one that came before it. */
  public enum Kinship {
    /** The same letter: the same range, purpose and permission, and the first is still open. */
    SAME,
    /** Days beyond the first one's; only those are new. */
    WIDER,
    /** Some of the same records went before, which is no reason to refuse them. */
    RELEASED_BEFORE
  }
}
