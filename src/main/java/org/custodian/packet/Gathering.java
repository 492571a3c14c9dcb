package org.custodian.packet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Reads what a packet is made from out of the modules that hold it. */
@Component
class Gathering {
  private final Intake intake;
  private final Records records;
  private final Verification verification;
  private final Clock clock;

  Gathering(Intake intake, Records records, Verification verification, Clock clock) {
    this.intake = intake;
    this.verification = verification;
    this.records = records;
    this.clock = clock;
  }

  PacketOrder order(SealedAbstraction sealed, LegalBasis basis, PacketOrder.Batch batch) {
    var request = sealed.request();
    var consents =
        intake.papers(request).stream()
            .filter(paper -> paper.kind() == PaperKind.AUTHORIZATION)
            .map(paper -> intake.content(request, paper.id()))
            .toList();
    return new PacketOrder(
        intake.request(request),
        basis,
        verification.partTwoBasis(request),
        sealed,
        records.documents(request).stream().map(this::source).toList(),
        consents,
        batch,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  Optional<SourceDocument> document(RequestNumber request, String documentId) {
    return records.documents(request).stream()
        .filter(document -> document.documentId().equals(documentId))
        .findFirst()
        .map(this::source);
  }

  private SourceDocument source(CollectedDocument document) {
    return new SourceDocument(
        document.documentId(),
        document.title(),
        document.serviceDate(),
        document.pages(),
        document.sha256(),
        document.refused(),
        () -> records.content(document));
  }
}
