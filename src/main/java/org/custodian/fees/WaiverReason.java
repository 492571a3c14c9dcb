package org.custodian.fees;

/** Why a fee, or a part of it, is not charged. */
public enum WaiverReason {
  /** The requester cannot pay. */
  HARDSHIP,
  /** The hospital made a mistake, for example was late. */
  OUR_MISTAKE,
  /** The hospital's policy frees this requester. */
  POLICY,
  /** The sum is too small to collect. */
  SMALL_SUM
}
