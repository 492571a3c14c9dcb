package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.springframework.stereotype.Component;

/** Gathers what the rules need to know about a request and its pages, and lets them speak. */
@Component
class Proposal {
  private static final PageReading UNREAD = new PageReading(false, false, false);

  private final Intake intake;
  private final Verification verification;
  private final Records records;
  private final Chart chart;
  private final RuleBook rules;
  private final AbstractionSettings settings;

  Proposal(
      Intake intake,
      Verification verification,
      Records records,
      Chart chart,
      RuleBook rules,
      AbstractionSettings settings) {
    this.intake = intake;
    this.verification = verification;
    this.records = records;
    this.chart = chart;
    this.rules = rules;
    this.settings = settings;
  }

  /** What the rules say about every collected page. */
  List<PageDecision> decisions(RequestNumber request) {
    var pageRules = new PageRules(frame(intake.request(request)));
    var reader = reader(request);
    return chart.documents(request).stream()
        .flatMap(document -> facts(document, reader))
        .map(pageRules::decide)
        .toList();
  }

  private Frame frame(ReceivedRequest request) {
    var basis = verification.basis(request.number()).orElse(strictest(request.requestClass()));
    var duties = BasisDuties.of(rules, basis, request.receivedOn());
    var scope = request.scope();
    return new Frame(
        basis, scope.from(), scope.to(), scope.documentTypes(), duties.minimumNecessary());
  }

  /** A basis that lapsed since it was reviewed is caught at release; until then its rules stay. */
  private static LegalBasis strictest(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS -> LegalBasis.ACCESS;
      case AUTHORIZATION -> LegalBasis.AUTHORIZATION;
      case TREATMENT -> LegalBasis.TREATMENT;
      case COURT_ORDER -> LegalBasis.COURT_ORDER;
      case SUBPOENA -> LegalBasis.SUBPOENA_NOTICE;
      default -> LegalBasis.SUBPOENA_NOTICE;
    };
  }

  private IdentityReader reader(RequestNumber request) {
    var patient =
        verification
            .patient(request)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "ABS-04 Request "
                            + request
                            + " has no matched patient. Match one in its verify task."));
    var record = records.patient(patient);
    return new IdentityReader(patient, record.name(), record.born());
  }

  private Stream<PageFacts> facts(CollectedDocument document, IdentityReader reader) {
    var readings = chart.words(document).stream().map(reader::read).toList();
    // A document that cannot be opened may count no pages, and still somebody has to decide.
    return IntStream.rangeClosed(1, Math.max(1, Math.max(document.pages(), readings.size())))
        .mapToObj(
            page ->
                facts(
                    document,
                    page,
                    page <= readings.size(),
                    page <= readings.size() ? readings.get(page - 1) : UNREAD));
  }

  private PageFacts facts(
      CollectedDocument document, int page, boolean readable, PageReading reading) {
    LocalDate day = document.serviceDate();
    return new PageFacts(
        new PageKey(document.documentId(), page),
        document.type().name(),
        day,
        document.type().name().equals("PSYCHOTHERAPY_NOTE")
            || document.labels().contains("PSYTHPN"),
        settings.part2Units().contains(document.unit()) || document.labels().contains("42CFRPart2"),
        readable,
        reading);
  }
}
