package org.custodian.web.portal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.LawEnforcementDemand;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.intake.ThirdParty;
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
        draft.logged().map(Draft.Logged::channel).orElse(Channel.PORTAL),
        language,
        draft.answer("urgency").equals("STAT"),
        made.requester(),
        made.patient(),
        made.scope(),
        made.courtCase(),
        draft.errand() == Errand.TREATMENT ? treatment : draft.answer("purpose"),
        made.particulars(),
        draft.logged().map(Draft.Logged::receivedAt),
        draft.papers());
  }

  private RequestClass requestClass() {
    return draft.errand() == Errand.SUBPOENA
        ? Assurance.valueOf(draft.answer("assurance")).requestClass()
        : draft.errand().requestClass();
  }

  private Requester requester() {
    boolean patient = kind() == RequesterKind.PATIENT;
    return new Requester(
        kind(),
        patient ? patient().name().full() : draft.answer("name"),
        patient ? "" : draft.answer("organization"),
        draft.answer("email"),
        draft.answer("phone"),
        draft.answer("address"));
  }

  private RequesterKind kind() {
    return switch (draft.errand()) {
      case OWN, DIRECTIVE, ACCOUNTING -> RequesterKind.PATIENT;
      case BEHALF -> RequesterKind.PERSONAL_REP;
      case TREATMENT, OUTSIDE -> RequesterKind.PROVIDER;
      case PERMISSION, CLAIM_REVIEW, WORK_INJURY -> RequesterKind.valueOf(draft.answer("role"));
      case SUBPOENA -> RequesterKind.ATTORNEY;
      case POLICE -> RequesterKind.LAW_ENFORCEMENT;
      case DISABILITY, HEALTH_AUTHORITY, OVERSIGHT, CORONER -> RequesterKind.GOVERNMENT;
      case RESEARCH -> RequesterKind.RESEARCHER;
    };
  }

  /** What this errand asked besides; a question that was not asked leaves nothing. */
  private Particulars particulars() {
    var said =
        draft
            .logged()
            .flatMap(Draft.Logged::letterDate)
            .map(Particulars.NONE::withLetterDate)
            .orElse(Particulars.NONE);
    if (!draft.answer("access").isEmpty()) {
      said = access(said, AccessWish.valueOf(draft.answer("access")));
    } else if (!draft.answer("copy").isEmpty()) {
      said = said.withDelivery(wish());
    }
    if (draft.answer("certified").equals("YES")) {
      said = said.withCertification();
    }
    if (draft.errand() == Errand.DIRECTIVE || draft.errand() == Errand.OUTSIDE) {
      said =
          said.withRecipient(
              new ThirdParty(
                  draft.answer("receiverName"),
                  draft.answer("receiverAddress"),
                  draft.answer("receiverEmail")));
    }
    if (draft.errand() == Errand.CLAIM_REVIEW || draft.errand() == Errand.WORK_INJURY) {
      said = said.withClaim(draft.answer("claimNumber"), day("eventDate"));
    }
    if (draft.errand() == Errand.POLICE) {
      said = said.withDemand(LawEnforcementDemand.valueOf(draft.answer("demand")));
    }
    return said;
  }

  /** Who comes to look may want a copy later; on the portal it costs nothing. */
  private Particulars access(Particulars said, AccessWish wish) {
    if (wish.copy()) {
      return said.withAccess(wish).withDelivery(wish());
    }
    return draft.logged().isPresent()
        ? said.withAccess(wish)
        : said.withAccess(wish).withDelivery(Copy.PORTAL.wish());
  }

  private DeliveryWish wish() {
    var wish = Copy.valueOf(draft.answer("copy")).wish();
    return draft.answer("unencrypted").equals("YES") ? wish.acceptingUnencrypted() : wish;
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
