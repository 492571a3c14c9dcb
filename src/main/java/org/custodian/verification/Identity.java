package org.custodian.verification;

import java.util.Set;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * Whether the hospital knows who asks, 45 CFR 164.514(h) (rules G1 to G4).
 *
 * @param evidence a code of {@link #EVIDENCE}: how it knows
 */
public record Identity(boolean established, String evidence) {
  /** Every code. FREE_EMAIL and NONE can be noted and show nothing (rule G2). */
  public static final Set<String> EVIDENCE =
      Set.of(
          "PORTAL_PIN",
          "PORTAL_LOGIN",
          "ID_COPY",
          "LETTERHEAD",
          "BADGE",
          "BAR_NUMBER",
          "CALL_BACK",
          "WRITTEN_STATEMENT",
          "CONTRACT",
          "KNOWN",
          "FREE_EMAIL",
          "NONE");

  /** What shows nothing, whoever sends it. */
  private static final Set<String> NOTHING = Set.of("FREE_EMAIL", "NONE");

  /** What shows an official, or who acts for one, 164.514(h)(2)(ii). */
  private static final Set<String> OFFICIAL =
      Set.of("LETTERHEAD", "BADGE", "CALL_BACK", "WRITTEN_STATEMENT", "CONTRACT", "KNOWN");

  public Identity {
    if (!EVIDENCE.contains(evidence)) {
      throw new IllegalArgumentException("Evidence of identity is one of the known codes.");
    }
  }

  /** Notes whether that is enough for this class of request. */
  void judge(Judgement found, RequestClass requestClass) {
    found.need(
        established && (official(requestClass) || !NOTHING.contains(evidence)),
        Defect.IDENTITY_NOT_ESTABLISHED,
        "evidence",
        evidence,
        "established",
        established);
    if (official(requestClass)) {
      found.need(OFFICIAL.contains(evidence), Defect.OFFICIAL_NOT_SHOWN, "evidence", evidence);
    } else if (requestClass == RequestClass.PATIENT_ACCESS) {
      found.note("G4", Outcome.MET, "evidence", evidence);
    }
    found.note("G3", Outcome.MET, "reliedOnFace", evidence);
  }

  private static boolean official(RequestClass requestClass) {
    return switch (requestClass) {
      case LAW_ENFORCEMENT, PUBLIC_HEALTH, OVERSIGHT, CORONER -> true;
      case PATIENT_ACCESS,
          DIRECTIVE,
          AUTHORIZATION,
          SUBPOENA,
          COURT_ORDER,
          TREATMENT,
          PAYER,
          DISABILITY,
          WORKERS_COMP,
          RESEARCH,
          ACCOUNTING,
          OUTGOING ->
          false;
    };
  }
}
