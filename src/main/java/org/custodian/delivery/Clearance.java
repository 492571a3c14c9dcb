package org.custodian.delivery;

import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.approval.ApprovedPackets;
import org.custodian.approval.ReleaseCheck;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the newest packet may leave by hand, on paper or before the patient's eyes, at this
 * moment. What was tested at the approval is tested again.
 */
@Component
class Clearance {
  private final ApprovedPackets approved;
  private final Packets packets;
  private final Ways ways;
  private final LinkTerms terms;

  Clearance(ApprovedPackets approved, Packets packets, Ways ways, LinkTerms terms) {
    this.approved = approved;
    this.packets = packets;
    this.ways = ways;
    this.terms = terms;
  }

  /**
   * The packet, if it may go. A hold that was placed after the approval stops it as it stops a
   * link.
   *
   * @throws org.custodian.approval.NotApproved if no second person released the present packet
   */
  @Transactional
  public Optional<ApprovedPacket> given(RequestNumber request) {
    return ways.held(request) ? Optional.empty() : approved(request);
  }

  /** Whether there is a packet whose basis or pages do not hold any more. */
  @Transactional
  public boolean mustStay(RequestNumber request) {
    return packets.packet(request).isPresent() && approved(request).isEmpty();
  }

  private Optional<ApprovedPacket> approved(RequestNumber request) {
    return approved.check(request, terms.now()) instanceof ReleaseCheck.Cleared cleared
        ? Optional.of(cleared.packet())
        : Optional.empty();
  }
}
