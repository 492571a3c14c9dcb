package org.custodian.web.portal;

import java.util.List;
import org.custodian.intake.PaperKind;

/**
 * A place for a paper on the page of papers.
 *
 * @param required whether the request makes no sense without it
 */
record PaperSlot(PaperKind kind, boolean required) {

  /** Which papers this draft needs and may have. */
  static List<PaperSlot> of(Draft draft) {
    return switch (draft.errand()) {
      case OWN, ACCOUNTING -> List.of(may(PaperKind.IDENTITY), may(PaperKind.OTHER));
      case BEHALF ->
          List.of(must(PaperKind.AUTHORITY), may(PaperKind.IDENTITY), may(PaperKind.OTHER));
      case DIRECTIVE ->
          List.of(must(PaperKind.DIRECTIVE), may(PaperKind.IDENTITY), may(PaperKind.OTHER));
      case PERMISSION, DISABILITY -> List.of(must(PaperKind.AUTHORIZATION), may(PaperKind.OTHER));
      case TREATMENT, CLAIM_REVIEW, WORK_INJURY, OUTSIDE ->
          List.of(may(PaperKind.PROVIDER_REQUEST), may(PaperKind.OTHER));
      case POLICE, HEALTH_AUTHORITY, OVERSIGHT, CORONER, RESEARCH ->
          List.of(must(PaperKind.OFFICIAL_REQUEST), may(PaperKind.OTHER));
      case SUBPOENA -> process(draft.answer("assurance"));
    };
  }

  private static List<PaperSlot> process(String answer) {
    if (answer.isEmpty() || answer.equals(Assurance.NONE.name())) {
      return List.of(must(PaperKind.SUBPOENA), may(PaperKind.OTHER));
    }
    var assurance = Assurance.valueOf(answer);
    return assurance == Assurance.COURT_ORDER
        ? List.of(must(PaperKind.COURT_ORDER), may(PaperKind.OTHER))
        : List.of(must(PaperKind.SUBPOENA), must(assurance.proof()), may(PaperKind.OTHER));
  }

  private static PaperSlot must(PaperKind kind) {
    return new PaperSlot(kind, true);
  }

  private static PaperSlot may(PaperKind kind) {
    return new PaperSlot(kind, false);
  }

  /** The slips of a draft's papers: what must be there and is not. */
  static List<Slip> missing(Draft draft) {
    return of(draft).stream()
        .filter(slot -> slot.required() && draft.papers(slot.kind()).isEmpty())
        .map(slot -> new Slip(slot.kind().name(), "paper"))
        .toList();
  }
}
