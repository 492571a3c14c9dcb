package org.custodian.intake;

/**
 * How a request ended. Each request ends in exactly one of these; process of a court ends as
 * PRODUCED, PARTIAL, OBJECTED, QUASHED, WITHDRAWN or NO_RECORDS (rule B12).
 */
public enum Outcome {
  RELEASED,
  PRODUCED,
  /** Some of what was asked for went, and the requester was told so. */
  PARTIAL,
  OBJECTED,
  QUASHED,
  WITHDRAWN,
  NO_RECORDS,
  NOT_CURED,
  REVOKED,
  PARTIAL_THEN_REVOKED,
  REFUSED,
  NOT_PAID,
  /** The patient looked at the record and wanted no copy, 45 CFR 164.524(c)(1). */
  INSPECTED,
  /** The patient had an appointment to look at the record and gave it up. */
  NOT_INSPECTED,
  LINK_EXPIRED,
  DUPLICATE,
  /** What was asked for is not protected any more, 45 CFR 160.103 (rule L4). */
  NON_PHI,
  ACCOUNTED,
  OUTSIDE_RECORDS_RECEIVED,
  /** The other hospital did not answer. */
  NOT_ANSWERED;

  /**
   * Whether records went, so that more may follow: a denial that a review reversed, pages that a
   * later paper opens.
   */
  public boolean mayContinue() {
    return this == RELEASED || this == PRODUCED || this == PARTIAL || this == LINK_EXPIRED;
  }
}
