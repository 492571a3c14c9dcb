package org.custodian.approval;

import java.time.Instant;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * A decision that was made about one version of a packet.
 *
 * @param packetSha256 hash of the file that was looked at, so that nobody can say it was another
 * @param noteCode why, as a code; empty when nothing was said
 * @param note why, in the approver's words; may name a patient, so it stays in this module's table
 * @param preparedBy who decided the pages; never the same person as {@code by}
 */
@Phi
public record ReviewDecision(
    RequestNumber request,
    int packetVersion,
    String packetSha256,
    Decision decision,
    String noteCode,
    String note,
    StaffId preparedBy,
    StaffId by,
    Instant at) {

  /** A log line or an exception text prints this, so the note stays out. */
  @Override
  public String toString() {
    return "ReviewDecision[" + request + " " + packetVersion + " " + decision + "]";
  }
}
