package org.custodian.accounting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.PageKey;
import org.custodian.delivery.Release;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Whether pages of a Part 2 program went in a packet, and what 42 CFR 2.25 wants kept of it. */
@Component
class PartTwoPages {
  private static final String LABEL = "42CFRPart2";

  /** The patient's own copy needs no consent, 42 CFR 2.23. */
  private static final Set<LegalBasis> OWN = EnumSet.of(LegalBasis.ACCESS, LegalBasis.ACCESS_PR);

  private static final Set<LegalBasis> BY_ORDER =
      EnumSet.of(
          LegalBasis.COURT_ORDER,
          LegalBasis.SUBPOENA_NOTICE,
          LegalBasis.SUBPOENA_QPO,
          LegalBasis.LE_PROCESS,
          LegalBasis.P2_ORDER);

  private final Packets packets;
  private final Records records;
  private final Abstraction abstraction;
  private final Intake intake;
  private final Verification verification;

  PartTwoPages(
      Packets packets,
      Records records,
      Abstraction abstraction,
      Intake intake,
      Verification verification) {
    this.packets = packets;
    this.records = records;
    this.abstraction = abstraction;
    this.intake = intake;
    this.verification = verification;
  }

  /** The further facts of a release. */
  FurtherFacts of(Release release) {
    var none = FurtherFacts.none();
    var packet = packets.packet(release.request());
    if (packet.isEmpty() || !holdsProgramPages(packet.get())) {
      return none;
    }
    var basis = basis(release);
    boolean consented = basis == LegalBasis.P2_CONSENT;
    return new FurtherFacts(
        Optional.of(basis),
        consented,
        packets.partTwoNotice(packet.get()),
        consented ? consent(release.request()) : Optional.empty(),
        none.seriesId(),
        none.protocolId(),
        none.correctionOf(),
        none.trackingNo(),
        none.wording());
  }

  private boolean holdsProgramPages(Packet packet) {
    var ofProgram =
        records.documents(packet.request()).stream()
            .filter(document -> document.labels().contains(LABEL))
            .map(CollectedDocument::documentId)
            .collect(Collectors.toSet());
    var labelled =
        abstraction.latest(packet.request()).stream()
            .flatMap(kept -> kept.pages().stream())
            .filter(page -> page.labels().contains(LABEL))
            .map(page -> page.page())
            .collect(Collectors.toSet());
    return packets.manifest(packet).stream()
        .filter(line -> line.bates().isPresent())
        .anyMatch(
            line ->
                ofProgram.contains(line.documentId())
                    || labelled.contains(new PageKey(line.documentId(), line.page())));
  }

  /** The ground that verification found; else what the basis itself says. */
  private LegalBasis basis(Release release) {
    return OWN.contains(release.basis())
        ? release.basis()
        : verification.partTwoBasis(release.request()).orElseGet(() -> spoken(release));
  }

  private static LegalBasis spoken(Release release) {
    if (release.basis() == LegalBasis.P2_EMERGENCY) {
      return release.basis();
    }
    return BY_ORDER.contains(release.basis()) ? LegalBasis.P2_ORDER : LegalBasis.P2_CONSENT;
  }

  private Optional<String> consent(RequestNumber request) {
    return intake.papers(request).stream()
        .filter(paper -> paper.kind() == PaperKind.AUTHORIZATION)
        .map(Paper::id)
        .reduce((earlier, later) -> later);
  }
}
