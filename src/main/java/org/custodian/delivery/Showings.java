package org.custodian.delivery;

import java.util.Optional;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.InspectionSettled;
import org.custodian.ledger.Included;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packets that a patient looks at, 45 CFR 164.524(c)(1). What may be withheld from a copy is
 * withheld here, because the same approved file is shown; and no page of it before the signed log
 * says so.
 */
@Component
public class Showings {
  private final ShowDesk desk;
  private final Clearance clearance;
  private final ShowingRows rows;
  private final Packets packets;
  private final ReleaseGate gate;

  Showings(
      ShowDesk desk, Clearance clearance, ShowingRows rows, Packets packets, ReleaseGate gate) {
    this.desk = desk;
    this.clearance = clearance;
    this.rows = rows;
    this.packets = packets;
    this.gate = gate;
  }

  /**
   * Gives the newest packet to staff, who sit with the patient. The legal basis is tested again and
   * the disclosure is written; nothing is given before the signed log says so. Called again it
   * gives the same, under the same entry.
   *
   * @throws org.custodian.approval.NotApproved if no second person released the present packet
   * @throws IllegalArgumentException if the patient has no open appointment
   * @throws IllegalStateException if the log cannot be signed now
   */
  public PrintResult show(RequestNumber request, StaffId by) {
    return desk.clear(request, by)
        .<PrintResult>map(packet -> new PrintResult.Cleared(gate.show(packet)))
        .orElseGet(PrintResult.Refused::new);
  }

  /** Whether the newest packet was shown. */
  @Transactional(readOnly = true)
  public boolean shown(RequestNumber request) {
    return packets.packet(request).flatMap(this::row).isPresent();
  }

  /** Whether the newest packet must not be shown at this moment, though somebody approved it. */
  public boolean mustStay(RequestNumber request) {
    return clearance.mustStay(request);
  }

  /**
   * What was shown, told as a release is told.
   *
   * @throws NotReleased if this version was never shown
   */
  @Transactional(readOnly = true)
  public Release showing(RequestNumber request, int version) {
    return rows.findByRequestNoAndPacketVersion(request.value(), version)
        .map(desk::release)
        .orElseThrow(() -> new NotReleased(request));
  }

  /**
   * The proof that a showing stands in the signed log; the same each time.
   *
   * @throws NotReleased if there is no packet
   * @throws IllegalStateException if it does not stand there
   */
  @Transactional(readOnly = true)
  public Included proof(RequestNumber request) {
    return gate.show(packets.packet(request).orElseThrow(() -> new NotReleased(request))).entry();
  }

  /** What was shown was looked at, and what was not shown was not. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(InspectionSettled event) {
    if (event.course() == InspectionCourse.HELD && !shown(event.request())) {
      throw new IllegalArgumentException(
          "DLV-12 Nothing was shown yet, so nobody has looked at it.");
    }
  }

  private Optional<ShowingRow> row(Packet packet) {
    return rows.findByRequestNoAndPacketVersion(packet.request().value(), packet.version());
  }
}
