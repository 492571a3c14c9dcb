package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * An official who enforces the law shows process, 45 CFR 164.512(f)(1)(ii) (rule C6).
 *
 * @param properlyIssued whether the judge, clerk, grand jury or agency that may issue it signed it,
 *     and it is in force
 * @param statements what an agency states; asked of an administrative request only
 * @param limits what it commands, if its words name types or dates
 */
public record LawEnforcementProcess(
    Kind kind,
    boolean properlyIssued,
    boolean namesThisPatient,
    Statements statements,
    List<ScopeLimit> limits)
    implements PresentedBasis {
  public LawEnforcementProcess {
    limits = List.copyOf(limits);
  }

  /** What is shown. */
  public enum Kind {
    COURT_ORDER,
    WARRANT,
    JUDICIAL_SUBPOENA,
    GRAND_JURY_SUBPOENA,
    /** A subpoena, summons or demand that an agency issues itself. */
    ADMINISTRATIVE,
    /** A letter or a call without process. */
    NONE
  }

  /** What makes an administrative request enough, 164.512(f)(1)(ii)(C)(1) to (3). */
  public record Statements(
      boolean relevantAndMaterial, boolean specificAndLimited, boolean deidentifiedNotUsable) {
    /** Nothing is stated. */
    public static final Statements NONE = new Statements(false, false, false);
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(
                kind != Kind.NONE && properlyIssued,
                Defect.NO_PROCESS,
                "process",
                kind,
                "properlyIssued",
                properlyIssued)
            .need(
                namesThisPatient,
                Defect.PROCESS_FOR_OTHER_PATIENT,
                "namesThisPatient",
                namesThisPatient);
    if (kind == Kind.ADMINISTRATIVE) {
      found
          .need(
              statements.relevantAndMaterial,
              Defect.NOT_RELEVANT_AND_MATERIAL,
              "relevantAndMaterial",
              statements.relevantAndMaterial)
          .need(
              statements.specificAndLimited,
              Defect.NOT_SPECIFIC_AND_LIMITED,
              "specificAndLimited",
              statements.specificAndLimited)
          .need(
              statements.deidentifiedNotUsable,
              Defect.DEIDENTIFIED_WOULD_DO,
              "deidentifiedNotUsable",
              statements.deidentifiedNotUsable);
    }
    found.note("M8", Outcome.NOT_APPLICABLE, "generalProcess", kind);
    return found.on(LegalBasis.LE_PROCESS, Grants.none().within(limits));
  }
}
