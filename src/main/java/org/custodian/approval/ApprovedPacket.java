package org.custodian.approval;

import java.time.Instant;
import org.custodian.packet.Packet;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.StaffId;

/**
 * A packet that a second person released and whose legal basis held when it was asked for. Only
 * this module can make one, so no code path can hand over a packet that nobody approved.
 */
public final class ApprovedPacket {
  private final Packet packet;
  private final LegalBasis basis;
  private final StaffId approver;
  private final Instant checkedAt;

  ApprovedPacket(Packet packet, LegalBasis basis, StaffId approver, Instant checkedAt) {
    this.packet = packet;
    this.basis = basis;
    this.approver = approver;
    this.checkedAt = checkedAt;
  }

  /** The packet as the approver saw it. */
  public Packet packet() {
    return packet;
  }

  /** What permits the disclosure, as found at {@link #checkedAt}. */
  public LegalBasis basis() {
    return basis;
  }

  /** Who approved it; never who prepared it. */
  public StaffId approver() {
    return approver;
  }

  /** The moment for which the legal basis was tested again. */
  public Instant checkedAt() {
    return checkedAt;
  }
}
