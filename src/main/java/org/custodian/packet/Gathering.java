package org.custodian.packet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.custodian.abstraction.Locating;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.correspondence.ConsentScope;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.springframework.stereotype.Component;

/** Reads what a packet is made from out of the modules that hold it. */
@Component
class Gathering {
  private final Intake intake;
  private final Records records;
  private final Verification verification;
  private final Locating locating;
  private final Correspondence correspondence;
  private final RuleBook rules;
  private final StatePacks packs;
  private final ScanReader reader;
  private final Facility facility;
  private final Clock clock;
  private final PacketSettings settings;

  Gathering(
      Intake intake,
      Records records,
      Verification verification,
      Locating locating,
      Correspondence correspondence,
      RuleBook rules,
      StatePacks packs,
      ScanReader reader,
      Facility facility,
      Clock clock,
      PacketSettings settings) {
    this.settings = settings;
    this.locating = locating;
    this.correspondence = correspondence;
    this.rules = rules;
    this.packs = packs;
    this.reader = reader;
    this.facility = facility;
    this.intake = intake;
    this.verification = verification;
    this.records = records;
    this.clock = clock;
  }

  PacketOrder order(SealedAbstraction sealed, LegalBasis basis, PacketOrder.Batch batch) {
    var request = sealed.request();
    var program = verification.partTwoBasis(request);
    var asked = reached(intake.request(request));
    var consents =
        program.filter(LegalBasis.P2_CONSENT::equals).isPresent()
            ? ConsentCopies.of(papers(request))
            : List.<byte[]>of();
    var sheet = sheet(request, basis);
    return new PacketOrder(
        asked,
        basis,
        program,
        sheet.map(made -> LocateSheetPages.with(sealed, made)).orElse(sealed),
        Stream.concat(sheet.stream(), records.documents(request).stream().map(this::source))
            .toList(),
        consents,
        ground(asked, basis, explained(asked, basis, !consents.isEmpty())),
        batch,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private List<Supplier<byte[]>> papers(RequestNumber request) {
    return intake.papers(request).stream()
        .filter(paper -> paper.kind() == PaperKind.AUTHORIZATION)
        .<Supplier<byte[]>>map(paper -> () -> intake.content(request, paper.id()))
        .toList();
  }

  /** In place of a copy, where the hospital prefers it or a copy cannot go (rule M5). */
  private Optional<ConsentScope> explained(
      ReceivedRequest request, LegalBasis basis, boolean copies) {
    return settings.consentShown().inWords(copies)
        ? verification
            .consentTerms(request.number())
            .flatMap(terms -> new ConsentWords(request, facility).scope(terms, basis))
        : Optional.empty();
  }

  /** A patient's cover letter bears the address on file for letters, if there is one (rule J3). */
  private ReceivedRequest reached(ReceivedRequest request) {
    return request.requester().kind() == RequesterKind.PATIENT
        ? verification
            .patient(request.number())
            .flatMap(records::letterAddress)
            .map(request::reachedAt)
            .orElse(request)
        : request;
  }

  /** What goes in place of the chart to an official who looks for a person (rule C7). */
  private Optional<SourceDocument> sheet(RequestNumber request, LegalBasis basis) {
    return basis == LegalBasis.LE_LOCATE
        ? locating
            .sheet(request)
            .map(
                facts -> {
                  var language = intake.request(request).language();
                  var today = facility.day(clock.instant());
                  return LocateSheetPages.printed(
                      request, facts, today, letter -> correspondence.render(letter, language));
                })
        : Optional.empty();
  }

  /** The one table of duties says whether the custodian certifies; nothing else does. */
  private PacketOrder.Ground ground(
      ReceivedRequest request, LegalBasis basis, Optional<ConsentScope> explained) {
    var today = facility.day(clock.instant());
    boolean certified =
        switch (BasisDuties.of(rules, basis, today).certificate()) {
          case ALWAYS -> true;
          case ON_REQUEST -> request.certificationAsked();
          case NEVER -> false;
        };
    return new PacketOrder.Ground(
        certified,
        packs.inForce().certMustExplainGaps(today).value(),
        settings.partTwoStatement(),
        settings.reasonCodes(),
        explained);
  }

  Optional<SourceDocument> document(RequestNumber request, String documentId) {
    return records.documents(request).stream()
        .filter(document -> document.documentId().equals(documentId))
        .findFirst()
        .map(this::source);
  }

  /** The words of scanned pages, as they were read when the pages were proposed. */
  ScannedPages scans() {
    return new ScannedPages() {
      @Override
      public Map<Integer, ScanReading> known(SourceDocument document) {
        return records.readings(document.sha256());
      }

      @Override
      public ScanReader reader() {
        return reader;
      }
    };
  }

  private SourceDocument source(CollectedDocument document) {
    return new SourceDocument(
        document.documentId(),
        document.title(),
        document.serviceDate(),
        document.pages(),
        document.sha256(),
        document.refused(),
        new KeptSource(() -> records.file(document)));
  }
}
