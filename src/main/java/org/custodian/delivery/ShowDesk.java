package org.custodian.delivery;

import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.intake.Inspections;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, in one transaction with the disclosure, that a packet is about to be shown. */
@Component
class ShowDesk {
  private final Clearance clearance;
  private final Inspections inspections;
  private final ShowingRows rows;
  private final LinkTerms terms;
  private final Ways ways;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  ShowDesk(
      Clearance clearance,
      Inspections inspections,
      ShowingRows rows,
      LinkTerms terms,
      Ways ways,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.clearance = clearance;
    this.inspections = inspections;
    this.rows = rows;
    this.terms = terms;
    this.ways = ways;
    this.ledger = ledger;
    this.events = events;
  }

  /** Writes that the newest packet is shown, once; empty if it must not be. */
  @Transactional
  public Optional<Packet> clear(RequestNumber request, StaffId by) {
    if (inspections.appointment(request).isEmpty()) {
      throw new IllegalArgumentException("DLV-13 The patient has no open appointment to look.");
    }
    var approved = clearance.given(request);
    approved
        .filter(
            one ->
                rows.findByRequestNoAndPacketVersion(request.value(), one.packet().version())
                    .isEmpty())
        .ifPresent(one -> write(one, by));
    return approved.map(ApprovedPacket::packet);
  }

  private void write(ApprovedPacket approved, StaffId by) {
    var packet = approved.packet();
    rows.save(new ShowingRow(approved, by, terms.now()));
    ledger.appendOnce(
        ReleaseGate.showKey(packet.request(), packet.version()),
        packet.request(),
        Kind.SHOWN,
        Actor.staff(by),
        ReleaseGate.facts(approved));
    events.publishEvent(new PacketShown(packet.request(), packet.version()));
  }

  Release release(ShowingRow row) {
    var request = new RequestNumber(row.requestNo);
    return new Release(
        request,
        row.packetVersion,
        row.packetSha256,
        row.basis,
        ways.of(request),
        new StaffId(row.preparedBy),
        new StaffId(row.approvedBy),
        row.shownAt);
  }
}
