package org.custodian.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.custodian.vocabulary.RequestClass;

/**
 * Whether a submission is complete enough to be worked on: what every class of request says. What a
 * class asks for besides is {@link ClassCheck}. What the law misses in a paper is not a fault here:
 * verification answers it with a letter.
 */
final class SubmissionCheck {
  /** Requests of a patient, whom nobody asks why (rules D1, G4). */
  static final Set<RequestClass> PATIENTS_OWN =
      Set.of(RequestClass.PATIENT_ACCESS, RequestClass.DIRECTIVE, RequestClass.ACCOUNTING);

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,80}");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
  private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Set<String> LANGUAGES = Set.of("en", "es");
  private static final int MOST_PAPERS = 20;
  private static final int MOST_ENCOUNTERS = 40;
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(1850, 1, 1);

  /** Mail that lay about for longer than this is a matter for the supervisor. */
  private static final Duration OLDEST_MAIL = Duration.ofDays(60);

  private final Submission submission;
  private final LocalDate today;
  private final Instant now;
  private final Faults faults = new Faults();

  private SubmissionCheck(Submission submission, LocalDate today, Instant now) {
    this.submission = submission;
    this.today = today;
    this.now = now;
  }

  /** Every fault, in the order of the form. */
  static List<Fault> faults(Submission submission, LocalDate today, Instant now) {
    var check = new SubmissionCheck(submission, today, now);
    var ofClass = new ClassCheck(submission, today, check.faults);
    check.sending();
    ofClass.requester();
    check.requester(submission.requester());
    check.patient(submission.patient());
    check.scope(submission.scope());
    ofClass.proceeding();
    check.purpose();
    check.delivery(submission.particulars().delivery());
    ofClass.particulars();
    check.papers();
    ofClass.papers();
    return check.faults.found();
  }

  private void sending() {
    if (!KEY.matcher(submission.idempotencyKey()).matches()) {
      faults.add("idempotencyKey", "form", "The key has 8 to 80 letters, digits and . _ -");
    }
    if (!LANGUAGES.contains(submission.language())) {
      faults.add("language", "unknown", "Letters are written in en or es.");
    }
    submission.receivedAt().ifPresent(this::received);
    submission
        .particulars()
        .letterDate()
        .ifPresent(written -> faults.notFuture("letterDate", written, today));
  }

  private void received(Instant moment) {
    if (submission.channel().electronic()) {
      faults.add("receivedAt", "not-asked", "What is typed by the sender arrives when it is sent.");
    } else if (moment.isAfter(now)) {
      faults.add("receivedAt", "future", "This moment lies in the future.");
    } else if (moment.isBefore(now.minus(OLDEST_MAIL))) {
      faults.add("receivedAt", "past", "This moment lies too far back. Look at the month.");
    }
  }

  private void requester(Requester requester) {
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
    if (scope.ranges().size() > Scope.MOST_RANGES) {
      faults.add("scope.ranges", "too-many", "A request has at most ten ranges of days.");
    }
    scope.ranges().forEach(this::range);
    if (scope.encounters().size() > MOST_ENCOUNTERS
        || !scope.encounters().stream().allMatch(visit -> VISIT.matcher(visit).matches())) {
      faults.add("scope.encounters", "form", "A visit has a number of letters and digits.");
    }
    if (scope.documentTypes().size() > 30
        || !scope.documentTypes().stream().allMatch(type -> TYPE.matcher(type).matches())) {
      faults.add("scope.documentTypes", "unknown", "Choose from the list of document types.");
    }
    faults.lines("scope.wording", scope.wording(), 2000);
  }

  private void range(DateRange range) {
    range.from().ifPresent(from -> faults.notFuture("scope.from", from, today));
    if (range.from().isPresent() && range.to().isPresent()) {
      faults.notBefore("scope.to", range.to().get(), range.from().get(), "first date");
    }
  }

  private void purpose() {
    if (PATIENTS_OWN.contains(submission.requestClass())) {
      return;
    }
    var code = submission.particulars().purposeCode();
    if (!code.isEmpty() && !PurposeCodes.isKnown(code)) {
      faults.add("purposeCode", "unknown", "A purpose is a code of HL7 v3 ActReason.");
    }
    // A paper that names no purpose is taken in and answered with its defects (rule A1).
    if (submission.channel().electronic()
        && submission.requestClass() == RequestClass.AUTHORIZATION
        && submission.purpose().isBlank()
        && code.isEmpty()) {
      faults.add("purpose", "required", "Say what the records are for.");
    }
    faults.lines("purpose", submission.purpose(), 1000);
  }

  private void delivery(DeliveryWish wish) {
    wish.address().ifPresent(address -> faults.lines("delivery.address", address, 400));
    boolean paper = wish.format() == DeliveryWish.Format.PAPER;
    boolean post =
        wish.method() == DeliveryWish.Method.PAPER || wish.method() == DeliveryWish.Method.FAX;
    if (paper && !post) {
      faults.add("delivery.format", "unknown", "A paper copy goes by post.");
    }
    if (post && wish.address().isEmpty() && nowhere(wish.method())) {
      faults.add("delivery.address", "required", "Say where the copy goes.");
    }
    if (wish.method() == DeliveryWish.Method.EMAIL) {
      faults.email(
          "delivery.address",
          wish.address().orElse(submission.requester().email()),
          !submission.channel().electronic());
    }
  }

  private boolean nowhere(DeliveryWish.Method method) {
    var requester = submission.requester();
    boolean elsewhere = submission.particulars().recipient().isPresent();
    return method == DeliveryWish.Method.FAX
        ? requester.phone().isBlank()
        : requester.address().isBlank() && !elsewhere;
  }

  private void papers() {
    if (submission.papers().size() > MOST_PAPERS) {
      faults.add("papers", "too-many", "Send at most " + MOST_PAPERS + " papers at once.");
    }
  }
}
