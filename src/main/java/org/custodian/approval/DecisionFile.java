package org.custodian.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Keeps what people decided about packets, each with its entry in the log. */
@Component
class DecisionFile {
  private final DecisionRows rows;
  private final Approvers approvers;
  private final Ledger ledger;
  private final Clock clock;

  DecisionFile(DecisionRows rows, Approvers approvers, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.approvers = approvers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Writes a decision down, unless the last one about this packet says the same. */
  void keep(Packet packet, Decision decision, String noteCode, String note, StaffId by) {
    var made =
        new ReviewDecision(
            packet.request(),
            packet.version(),
            packet.sha256(),
            decision,
            noteCode,
            note,
            packet.preparedBy(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (latest(packet).filter(last -> sameDecision(last, made)).isEmpty()) {
      rows.save(new DecisionRow(made));
      log(packet, made);
    }
  }

  Optional<ReviewDecision> latest(Packet packet) {
    return rows.findFirstByRequestNoAndPacketVersionAndPacketSha256OrderByIdDesc(
            packet.request().value(), packet.version(), packet.sha256())
        .map(DecisionRow::asDecision);
  }

  /** Every decision about every packet of a request, oldest first. */
  List<ReviewDecision> all(RequestNumber request) {
    return rows.findByRequestNoOrderById(request.value()).stream()
        .map(DecisionRow::asDecision)
        .toList();
  }

  /** What an entry says about which packet it is. */
  static Map<String, Object> facts(Packet packet) {
    return Map.of("packetVersion", packet.version(), "packetSha256", packet.sha256());
  }

  private void log(Packet packet, ReviewDecision made) {
    var kind =
        switch (made.decision()) {
          case RELEASE -> Kind.APPROVED;
          case SEND_BACK -> Kind.SENT_BACK;
          case REFUSE -> Kind.REFUSED;
        };
    var facts = new HashMap<String, Object>();
    facts.put("packetVersion", made.packetVersion());
    facts.put("packetSha256", made.packetSha256());
    facts.put("preparedBy", made.preparedBy());
    if (!made.noteCode().isEmpty()) {
      facts.put("why", made.noteCode());
    }
    int needed = approvers.needed(packet);
    if (needed > 1) {
      facts.put("look", approvers.looks(packet).size() + 1);
      facts.put("looks", needed);
    }
    ledger.append(made.request(), kind, Actor.staff(made.by()), facts);
  }

  private static boolean sameDecision(ReviewDecision one, ReviewDecision other) {
    return one.decision() == other.decision()
        && one.by().equals(other.by())
        && one.noteCode().equals(other.noteCode())
        && one.note().equals(other.note());
  }
}
