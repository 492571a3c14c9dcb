package org.custodian.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.custodian.abstraction.Abstraction;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.verification.Finding;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only door to a packet that may be released. */
@Component
public class ApprovedPackets {
  private final Packets packets;
  private final DecisionFile file;
  private final Verification verification;
  private final Abstraction abstraction;
  private final Approvers approvers;
  private final Ledger ledger;

  ApprovedPackets(
      Packets packets,
      DecisionFile file,
      Verification verification,
      Abstraction abstraction,
      Approvers approvers,
      Ledger ledger) {
    this.packets = packets;
    this.file = file;
    this.verification = verification;
    this.abstraction = abstraction;
    this.approvers = approvers;
    this.ledger = ledger;
  }

  /**
   * The present packet, if a second person released it and the legal basis holds at this moment.
   *
   * @throws NoPacket if there is no packet
   * @throws NotApproved if the basis holds and the newest decision is not to release it
   */
  @Transactional
  public ReleaseCheck check(RequestNumber request, Instant at) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    // The basis first: a permission that was taken back is said, whoever had approved or not (A8).
    // The entry RECHECKED or BLOCKED is written there.
    var finding = verification.recheck(request, at);
    if (finding instanceof Finding.Sufficient sufficient) {
      var held = abstraction.recheck(request, packet.version());
      if (!held.isEmpty()) {
        return outdated(request, held);
      }
      var decision =
          file.latest(packet)
              .filter(last -> last.decision() == Decision.RELEASE)
              .filter(last -> second(packet, last, sufficient.basis()))
              .filter(last -> enough(packet, last))
              .orElseThrow(() -> new NotApproved(request));
      var approved = new ApprovedPacket(packet, sufficient.basis(), decision.by(), at);
      return new ReleaseCheck.Cleared(approved);
    }
    return new ReleaseCheck.Blocked(finding.defects());
  }

  /**
   * A rule about pages holds back now what the packet lets go, for example a part that the patient
   * took back or a restriction agreed to since (rules A8, J1, J2), or a page was denied or freed by
   * a review since (rules D10, D11, D13). The requester hears nothing of it.
   */
  private ReleaseCheck outdated(RequestNumber request, List<RuleDecision> held) {
    var rules = held.stream().map(RuleDecision::ruleId).distinct().sorted().toList();
    ledger.append(request, Kind.BLOCKED, Actor.system("recheckPages"), Map.of("rules", rules));
    return new ReleaseCheck.Outdated(rules);
  }

  /** A second person, or one alone in an emergency; only treatment knows emergencies. */
  private static boolean second(Packet packet, ReviewDecision last, LegalBasis basis) {
    return !packet.preparedBy().samePerson(last.by())
        || (last.noteCode().equals(EmergencyRelease.NOTE_CODE)
            && (basis == LegalBasis.TREATMENT || basis == LegalBasis.P2_EMERGENCY));
  }

  /** As many different people as the packet needs said last that it may go. */
  private boolean enough(Packet packet, ReviewDecision last) {
    int needed = last.noteCode().equals(EmergencyRelease.NOTE_CODE) ? 1 : approvers.needed(packet);
    if (needed == 1) return true;
    Map<String, Decision> words = new HashMap<>();
    file.all(packet.request()).stream()
        .filter(made -> made.packetVersion() == packet.version())
        .filter(made -> made.packetSha256().equals(packet.sha256()))
        .forEach(made -> words.put(made.by().value().toLowerCase(Locale.ROOT), made.decision()));
    return words.values().stream().filter(said -> said == Decision.RELEASE).count() >= needed
        && approvers.looks(packet).size() >= needed;
  }
}
