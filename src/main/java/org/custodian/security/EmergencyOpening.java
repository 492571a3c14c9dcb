package org.custodian.security;

import java.time.Instant;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * A request that somebody opened without a task.
 *
 * @param until nothing is shown from then on
 * @param reviewBy until when somebody else has to look at it
 * @param review empty as long as nobody has
 */
public record EmergencyOpening(
    String id,
    RequestNumber request,
    StaffId by,
    EmergencyReason reason,
    Instant at,
    Instant until,
    Instant reviewBy,
    Optional<Review> review) {

  /** What somebody else found. */
  public record Review(StaffId by, Instant at, EmergencyFinding finding) {}

  /** Whether it still shows anything. */
  public boolean open(Instant now) {
    return now.isBefore(until);
  }

  /** Whether nobody looked at it in time. */
  public boolean overdue(Instant now) {
    return review.isEmpty() && !now.isBefore(reviewBy);
  }
}
