package org.custodian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.custodian.vocabulary.RequestClass;

/**
 * Whether a submission is complete enough to be worked on. Asks each kind of request only for what
 * it needs: a patient for no purpose (rules D1, G4), only process for a court case. What the law
 * misses in a paper is not a fault here: verification answers it with a letter.
 */
final class SubmissionCheck {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,80}");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
  private static final Set<String> LANGUAGES = Set.of("en", "es");
  private static final int MOST_PAPERS = 20;
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(1850, 1, 1);

  private final Submission submission;
  private final LocalDate today;
  private final Faults faults = new Faults();

  private SubmissionCheck(Submission submission, LocalDate today) {
    this.submission = submission;
    this.today = today;
  }

  /** Every fault, in the order of the form. */
  static List<Fault> faults(Submission submission, LocalDate today) {
    var check = new SubmissionCheck(submission, today);
    check.sending();
    check.requester(submission.requester());
    check.patient(submission.patient());
    check.scope(submission.scope());
    check.proceeding();
    check.purpose();
    check.papers();
    return check.faults.found();
  }

  private void sending() {
    if (!KEY.matcher(submission.idempotencyKey()).matches()) {
      faults.add("idempotencyKey", "form", "The key has 8 to 80 letters, digits and . _ -");
    }
    if (!LANGUAGES.contains(submission.language())) {
      faults.add("language", "unknown", "Letters are written in en or es.");
    }
  }

  private void requester(Requester requester) {
    kind(requester.kind());
    faults.required("requester.name", requester.name(), 200);
    faults.line("requester.organization", requester.organization(), 200);
    faults.email("requester.email", requester.email(), submission.channel().electronic());
    faults.line("requester.phone", requester.phone(), 40);
    faults.lines("requester.address", requester.address(), 400);
    if (requester.email().isBlank()
        && requester.phone().isBlank()
        && requester.address().isBlank()) {
      faults.add("requester.address", "required", "We need one way to answer.");
    }
  }

  private void kind(RequesterKind kind) {
    var requestClass = submission.requestClass();
    if (requestClass == RequestClass.PATIENT_ACCESS && kind != RequesterKind.PATIENT) {
      faults.add("requester.kind", "unknown", "Only patients ask for access to their own records.");
    }
    if (requestClass == RequestClass.TREATMENT) {
      if (kind != RequesterKind.PROVIDER) {
        faults.add("requester.kind", "unknown", "Only a provider asks for treatment.");
      }
      if (submission.requester().organization().isBlank()) {
        faults.add("requester.organization", "required", "Name the clinic or practice.");
      }
    }
  }

  private void patient(PatientAsWritten patient) {
    faults.required("patient.family", patient.name().family(), 100);
    faults.required("patient.given", patient.name().given(), 100);
    faults.notFuture("patient.born", patient.born(), today);
    if (patient.born().isBefore(OLDEST_BIRTH)) {
      faults.add("patient.born", "past", "This date lies too far back. Look at the year.");
    }
    patient.mrn().ifPresent(mrn -> faults.required("patient.mrn", mrn, 40));
  }

  private void scope(Scope scope) {
    scope.from().ifPresent(from -> faults.notFuture("scope.from", from, today));
    scope
        .to()
        .ifPresent(
            to ->
                scope
                    .from()
                    .ifPresent(from -> faults.notBefore("scope.to", to, from, "first date")));
    if (scope.documentTypes().size() > 30
        || !scope.documentTypes().stream().allMatch(type -> TYPE.matcher(type).matches())) {
      faults.add("scope.documentTypes", "unknown", "Choose from the list of document types.");
    }
    faults.lines("scope.wording", scope.wording(), 2000);
  }

  private void proceeding() {
    Optional<CourtCase> courtCase = submission.courtCase();
    if (!submission.requestClass().legalProcess()) {
      if (courtCase.isPresent()) {
        faults.add("courtCase", "not-asked", "Only process of a court names a case.");
      }
      return;
    }
    if (courtCase.isEmpty()) {
      faults.add("courtCase", "required", "Name court, case, day of service and return date.");
      return;
    }
    var process = courtCase.get();
    faults.required("courtCase.court", process.court(), 200);
    faults.required("courtCase.caption", process.caption(), 300);
    faults.required("courtCase.caseNumber", process.caseNumber(), 80);
    faults.notFuture("courtCase.servedOn", process.servedOn(), today);
    faults.notPast("courtCase.returnDate", process.returnDate(), today);
    faults.notBefore(
        "courtCase.returnDate", process.returnDate(), process.servedOn(), "day of service");
  }

  private void purpose() {
    if (submission.requestClass() == RequestClass.PATIENT_ACCESS) {
      return;
    }
    if (submission.requestClass() == RequestClass.AUTHORIZATION && submission.purpose().isBlank()) {
      faults.add("purpose", "required", "Say what the records are for.");
    }
    faults.lines("purpose", submission.purpose(), 1000);
  }

  private void papers() {
    if (submission.papers().size() > MOST_PAPERS) {
      faults.add("papers", "too-many", "Send at most " + MOST_PAPERS + " papers at once.");
    }
    switch (submission.requestClass()) {
      case AUTHORIZATION -> paper(PaperKind.AUTHORIZATION, "Attach the signed authorization.");
      case SUBPOENA -> paper(PaperKind.SUBPOENA, "Attach the subpoena.");
      case COURT_ORDER -> paper(PaperKind.COURT_ORDER, "Attach the order.");
      default -> {}
    }
  }

  private void paper(PaperKind kind, String hint) {
    if (submission.papers().stream().noneMatch(paper -> paper.kind() == kind)) {
      faults.add("papers." + kind, "required", hint);
    }
  }
}
