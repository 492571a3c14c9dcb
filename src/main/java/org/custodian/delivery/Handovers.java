package org.custodian.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.custodian.intake.DeliveryWish;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What left the house on paper or by fax. */
@Component
class Handovers {
  private final HandoverRows rows;
  private final Ledger ledger;
  private final Clock clock;

  Handovers(HandoverRows rows, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Only what was cleared for the printer can have left on paper. */
  void keep(LoggedRelease packet, Handover handover, StaffId by) {
    rows.save(
        new HandoverRow(packet.request().value(), packet.version(), handover, by.value(), now()));
    ledger.append(
        packet.request(),
        Kind.HANDED_OVER,
        Actor.staff(by),
        Map.of("packetVersion", packet.version(), "method", handover.method()));
  }

  boolean has(Packet packet, DeliveryWish.Method method) {
    return rows.findFirstByRequestNoAndPacketVersionOrderByIdDesc(
            packet.request().value(), packet.version())
        .filter(row -> row.method == method)
        .isPresent();
  }

  /** Refuses what nobody handed over. */
  void must(Packet packet, DeliveryWish.Method method) {
    if (!has(packet, method)) {
      throw new NotHandedOver(packet.request());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
