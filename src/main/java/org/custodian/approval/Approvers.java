package org.custodian.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageDecision;
import org.custodian.packet.Packet;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** How many people must release a packet, and who has looked at it. */
@Component
class Approvers {
  private final LookRows looks;
  private final NeedRows needs;
  private final Abstraction abstraction;
  private final Verification verification;
  private final ApprovalSettings settings;
  private final Clock clock;

  Approvers(
      LookRows looks,
      NeedRows needs,
      Abstraction abstraction,
      Verification verification,
      ApprovalSettings settings,
      Clock clock) {
    this.looks = looks;
    this.needs = needs;
    this.abstraction = abstraction;
    this.verification = verification;
    this.settings = settings;
    this.clock = clock;
  }

  /** What was fixed for the packet; what the policy says now where nothing was. */
  int needed(Packet packet) {
    return needs
        .findByRequestNoAndPacketVersionAndPacketSha256(
            packet.request().value(), packet.version(), packet.sha256())
        .map(row -> row.approvers)
        .orElseGet(() -> byPolicy(packet));
  }

  /** Fixes it; again without effect. */
  int fix(Packet packet) {
    int known = needed(packet);
    if (needs
        .findByRequestNoAndPacketVersionAndPacketSha256(
            packet.request().value(), packet.version(), packet.sha256())
        .isEmpty()) {
      needs.save(new NeedRow(packet, known));
    }
    return known;
  }

  private int byPolicy(Packet packet) {
    boolean one = verification.basis(packet.request()).filter(this::one).isPresent();
    if (one) return 1;
    boolean sensitive =
        abstraction.pages(packet.request()).stream()
            .filter(page -> page.verdict().goes())
            .map(PageDecision::labels)
            .flatMap(Collection::stream)
            .anyMatch(settings.twoApprovers()::contains);
    return sensitive ? 2 : 1;
  }

  private boolean one(org.custodian.vocabulary.LegalBasis basis) {
    return settings.oneApprover().contains(basis);
  }

  /** The finished looks at a packet, the first first. */
  List<LookRow> looks(Packet packet) {
    return looks.findByRequestNoAndPacketVersionAndPacketSha256OrderByLookNo(
        packet.request().value(), packet.version(), packet.sha256());
  }

  boolean looked(Packet packet, StaffId person) {
    return looks(packet).stream().anyMatch(look -> look.isBy(person));
  }

  /**
   * @throws LookedBefore if this person finished one before
   */
  void finish(Packet packet, StaffId by) {
    if (looked(packet, by)) throw new LookedBefore(packet.request());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    looks.save(new LookRow(packet, looks(packet).size() + 1, by, at));
  }
}
