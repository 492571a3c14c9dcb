package org.custodian.delivery;

import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
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
  private final Clearance clearance;
  private final Ways ways;
  private final Ledger ledger;

  PrintDesk(Clearance clearance, Ways ways, Ledger ledger) {
    this.clearance = clearance;
    this.ways = ways;
    this.ledger = ledger;
  }

  /** Writes that the newest packet is printed, once; empty if it must not be. */
  @Transactional
  public Optional<Packet> clear(RequestNumber request, StaffId by) {
    return clearance.given(request).map(approved -> written(approved, by));
  }

  private Packet written(ApprovedPacket approved, StaffId by) {
    var packet = approved.packet();
    var facts = ReleaseGate.facts(approved);
    facts.put("method", ways.of(packet.request()));
    ledger.appendOnce(
        ReleaseGate.printKey(packet.request(), packet.version()),
        packet.request(),
        Kind.PRINT_CLEARED,
        Actor.staff(by),
        facts);
    return packet;
  }
}
