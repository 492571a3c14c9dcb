package org.custodian.web.portal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;

/** Turns the answers of a checked draft into a request. */
final class DraftedSubmission {
  private final Draft draft;

  private DraftedSubmission(Draft draft) {
    this.draft = draft;
  }

  /**
   * The request that the answers make.
   *
   * @param language of the pages, en or es; letters come in it
   * @param treatment what "for treatment" is called there
   */
  static Submission of(Draft draft, String language, String treatment) {
    var made = new DraftedSubmission(draft);
    return new Submission(
        draft.key(),
        made.requestClass(),
        Channel.PORTAL,
        language,
        draft.answer("urgency").equals("STAT"),
        made.requester(),
        made.patient(),
        made.scope(),
        made.courtCase(),
        draft.errand() == Errand.TREATMENT ? treatment : draft.answer("purpose"),
        draft.papers());
  }

  private RequestClass requestClass() {
    return switch (draft.errand()) {
      case OWN -> RequestClass.PATIENT_ACCESS;
      case PERMISSION -> RequestClass.AUTHORIZATION;
      case TREATMENT -> RequestClass.TREATMENT;
      case SUBPOENA -> Assurance.valueOf(draft.answer("assurance")).requestClass();
    };
  }

  private Requester requester() {
    boolean own = draft.errand() == Errand.OWN;
    return new Requester(
        kind(),
        own ? patient().name().full() : draft.answer("name"),
        own ? "" : draft.answer("organization"),
        draft.answer("email"),
        draft.answer("phone"),
        draft.answer("address"));
  }

  private RequesterKind kind() {
    return switch (draft.errand()) {
      case OWN -> RequesterKind.PATIENT;
      case TREATMENT -> RequesterKind.PROVIDER;
      case PERMISSION -> RequesterKind.valueOf(draft.answer("role"));
      case SUBPOENA -> RequesterKind.ATTORNEY;
    };
  }

  private PatientAsWritten patient() {
    return new PatientAsWritten(
        new PatientName(draft.answer("family"), draft.answer("given")),
        day("born").orElseThrow(),
        Optional.of(draft.answer("mrn")).filter(mrn -> !mrn.isEmpty()));
  }

  private Scope scope() {
    return new Scope(day("from"), day("to"), documentTypes(), draft.answer("wording"));
  }

  private Set<String> documentTypes() {
    if (!draft.answer("kinds").equals("SOME")) {
      return Set.of();
    }
    return Arrays.stream(draft.answer("types").split(","))
        .flatMap(group -> RecordGroup.valueOf(group).documentTypes().stream())
        .collect(Collectors.toSet());
  }

  private Optional<CourtCase> courtCase() {
    if (draft.errand() != Errand.SUBPOENA) {
      return Optional.empty();
    }
    return Optional.of(
        new CourtCase(
            draft.answer("court"),
            draft.answer("caption"),
            draft.answer("caseNumber"),
            day("servedOn").orElseThrow(),
            day("returnDate").orElseThrow(),
            Assurance.valueOf(draft.answer("assurance")).claim()));
  }

  private Optional<LocalDate> day(String field) {
    return Typed.date(draft.answer(field));
  }
}
