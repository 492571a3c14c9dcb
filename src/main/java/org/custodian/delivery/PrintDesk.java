package org.custodian.delivery;

import java.util.Optional;
import org.custodian.approval.Approval;
import org.custodian.approval.ReleaseCheck;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.PacketAssembly;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives packets that go by post or fax to staff. Paper cannot be called back, so the legal basis is
 * tested again and the log is written before the first page is printed.
 */
@Component
class PrintDesk {
  private final Approval approval;
  private final PacketAssembly packets;
  private final Ways ways;
  private final LinkTerms terms;
  private final Ledger ledger;

  PrintDesk(Approval approval, PacketAssembly packets, Ways ways, LinkTerms terms, Ledger ledger) {
    this.approval = approval;
    this.packets = packets;
    this.ways = ways;
    this.terms = terms;
    this.ledger = ledger;
  }

  /** Writes that the newest packet is printed, once; empty if it must not be. */
  @Transactional
  public Optional<Packet> clear(RequestNumber request, StaffId by) {
    // A hold that was placed after the approval stops paper and a visit as it stops a link.
    if (ways.held(request)
        || !(approval.approvedPacket(request, terms.now())
            instanceof ReleaseCheck.Cleared cleared)) {
      return Optional.empty();
    }
    var approved = cleared.packet();
    var packet = approved.packet();
    var facts = ReleaseGate.facts(approved);
    facts.put("method", ways.of(request));
    ledger.appendOnce(
        ReleaseGate.printKey(request, packet.version()),
        request,
        Kind.PRINT_CLEARED,
        Actor.staff(by),
        facts);
    return Optional.of(packet);
  }

  /** Whether the newest packet must not go at this moment. */
  @Transactional
  public boolean mustStay(RequestNumber request) {
    return packets.packet(request).isPresent()
        && !(approval.approvedPacket(request, terms.now()) instanceof ReleaseCheck.Cleared);
  }
}
