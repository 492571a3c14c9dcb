package org.custodian.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.custodian.vocabulary.RequestClass;

/**
 * What one class of request must say and others must not: a patient no purpose and no witness
 * (rules D1, G4), process of a court its case, a payer the claim, an insurer of a work injury its
 * day, an official what is shown.
 */
final class ClassCheck {
  private static final Set<RequestClass> OF_ORGANIZATIONS =
      EnumSet.of(
          RequestClass.TREATMENT,
          RequestClass.PAYER,
          RequestClass.DISABILITY,
          RequestClass.LAW_ENFORCEMENT,
          RequestClass.PUBLIC_HEALTH,
          RequestClass.OVERSIGHT,
          RequestClass.CORONER);

  private final Submission submission;
  private final RequestClass requestClass;
  private final LocalDate today;
  private final Faults faults;

  ClassCheck(Submission submission, LocalDate today, Faults faults) {
    this.submission = submission;
    this.requestClass = submission.requestClass();
    this.today = today;
    this.faults = faults;
  }

  void requester() {
    switch (requestClass) {
      case PATIENT_ACCESS -> {
        // Whoever writes for a patient by mail is asked by what right, not sent away (rule L1).
        if (submission.channel().electronic() || kind() != RequesterKind.OTHER) {
          kind(
              "Only patients, and who may act for them, ask for access to their own records.",
              RequesterKind.PATIENT,
              RequesterKind.PERSONAL_REP);
        }
      }
      case DIRECTIVE, ACCOUNTING ->
          kind(
              "Only patients, and who may act for them, ask for this.",
              RequesterKind.PATIENT,
              RequesterKind.PERSONAL_REP);
      case TREATMENT -> kind("Only a provider asks for treatment.", RequesterKind.PROVIDER);
      case PAYER ->
          kind(
              "Only a health plan, an insurer or a provider asks to pay a claim.",
              RequesterKind.HEALTH_PLAN,
              RequesterKind.INSURER,
              RequesterKind.PROVIDER,
              RequesterKind.GOVERNMENT,
              RequesterKind.COPY_SERVICE);
      case LAW_ENFORCEMENT ->
          kind(
              "Only an official who enforces the law asks for this.",
              RequesterKind.LAW_ENFORCEMENT,
              RequesterKind.COURT,
              RequesterKind.GOVERNMENT);
      case PUBLIC_HEALTH, OVERSIGHT, DISABILITY, CORONER, WORKERS_COMP, RESEARCH -> notThePatient();
      case AUTHORIZATION, SUBPOENA, COURT_ORDER, OUTGOING -> {}
    }
    if (OF_ORGANIZATIONS.contains(requestClass)
        && submission.requester().organization().isBlank()) {
      faults.add("requester.organization", "required", "Name the office, clinic or company.");
    }
  }

  private RequesterKind kind() {
    return submission.requester().kind();
  }

  private void kind(String hint, RequesterKind first, RequesterKind... more) {
    if (!EnumSet.of(first, more).contains(kind())) {
      faults.add("requester.kind", "unknown", hint);
    }
  }

  private void notThePatient() {
    var kind = kind();
    if (kind == RequesterKind.PATIENT || kind == RequesterKind.PERSONAL_REP) {
      faults.add("requester.kind", "unknown", "A patient asks for access to their own records.");
    }
  }

  /** A grand jury may name its case; who identifies a suspect has none. */
  void proceeding() {
    var courtCase = submission.courtCase();
    if (courtCase.isEmpty()) {
      if (requestClass.legalProcess()) {
        faults.add("courtCase", "required", "Name court, case, day of service and return date.");
      }
      return;
    }
    if (!requestClass.legalProcess() && requestClass != RequestClass.LAW_ENFORCEMENT) {
      faults.add("courtCase", "not-asked", "Only process of a court names a case.");
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

  void particulars() {
    var said = submission.particulars();
    faults.line("claimNumber", said.claimNumber(), 80);
    said.eventDate().ifPresent(day -> faults.notFuture("eventDate", day, today));
    said.recipient().ifPresent(this::recipient);
    if (SubmissionCheck.PATIENTS_OWN.contains(requestClass) && said.certificationAsked()) {
      faults.add("certificationAsked", "not-asked", "A patient's own copy is not certified.");
    }
    if (said.access().inspection() && requestClass != RequestClass.PATIENT_ACCESS) {
      faults.add("access", "not-asked", "Only who asks for their own records may look at them.");
    }
    switch (requestClass) {
      case DIRECTIVE ->
          needed(
              said.recipient().isPresent(), "recipient", "Name who gets the records, and where.");
      case OUTGOING ->
          needed(said.recipient().isPresent(), "recipient", "Name who holds the records.");
      case PAYER -> claim(said);
      case WORKERS_COMP ->
          needed(said.eventDate().isPresent(), "eventDate", "Give the day of the injury.");
      case LAW_ENFORCEMENT ->
          needed(said.demand().isPresent(), "demand", "Say what is shown or asked for.");
      default -> {}
    }
  }

  /** A plan pays for something: a claim, a visit or a day of service names it. */
  private void claim(Particulars said) {
    needed(
        !said.claimNumber().isBlank()
            || said.eventDate().isPresent()
            || !submission.scope().encounters().isEmpty(),
        "claimNumber",
        "Name the claim, the visit or the day of service.");
  }

  private void needed(boolean given, String field, String hint) {
    if (!given) {
      faults.add(field, "required", hint);
    }
  }

  private void recipient(ThirdParty recipient) {
    faults.required("recipient.name", recipient.name(), 200);
    faults.lines("recipient.address", recipient.address(), 400);
    faults.email("recipient.email", recipient.email(), recipient.address().isBlank());
  }

  void papers() {
    switch (requestClass) {
      case AUTHORIZATION, DISABILITY ->
          paper(PaperKind.AUTHORIZATION, "Attach the signed authorization.");
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
