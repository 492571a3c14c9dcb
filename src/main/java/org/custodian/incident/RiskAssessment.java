package org.custodian.incident;

import java.time.LocalDate;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what reached the wrong hands is a breach: presumed, unless four documented factors show a
 * low probability of compromise in time, 45 CFR 164.402(2) (rule P1).
 */
@Component
public class RiskAssessment {
  private static final Actor PRESUMED = Actor.system("presumeBreach");

  private final CaseFolder folder;
  private final Ledger ledger;

  RiskAssessment(CaseFolder folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /**
   * Writes down what one factor says. The note lies encrypted in the vault.
   *
   * @param note why; never blank, because an assessment without reasons shows nothing
   */
  @Transactional
  public void assess(String incident, Factor factor, Risk risk, String note, StaffId by) {
    var known = folder.of(incident);
    if (note.isBlank()) {
      throw new IllegalArgumentException("INC-04 Say why the factor is judged so.");
    }
    folder.note(incident, factor, risk, note, by);
    var facts = Map.of("incident", incident, "factor", factor, "risk", risk);
    ledger.append(known.request(), Kind.MISDIRECTION_ASSESSED, Actor.staff(by), facts);
  }

  /**
   * Writes down by what the wrong recipient is known to have nothing any more; the first counts.
   */
  @Transactional
  public void assured(String incident, Assurance assurance, LocalDate on, StaffId by) {
    var known = folder.of(incident);
    if (known.assurance().isPresent()) {
      return;
    }
    folder.step(incident, StepRow.Kind.ASSURED, assurance.name(), on, Actor.staff(by));
    var facts = Map.of("incident", incident, "assurance", assurance, "on", on);
    ledger.append(known.request(), Kind.MISDIRECTION_ASSESSED, Actor.staff(by), facts);
  }

  /**
   * Decides whether it is a breach. The first decision stands.
   *
   * @throws IllegalStateException if a low probability is not shown by four factors and an
   *     assurance, or the time to show it is over
   */
  @Transactional
  public void decide(String incident, Compromise decision, StaffId by) {
    var known = folder.of(incident);
    if (known.decision().isPresent()) {
      return;
    }
    if (decision == Compromise.BREACH_PRESUMED) {
      throw new IllegalArgumentException("INC-05 A person decides; only time presumes.");
    }
    if (decision == Compromise.LOW_PROBABILITY) {
      mustBeShown(known);
    }
    decided(known, decision, Actor.staff(by));
  }

  private void mustBeShown(MisdirectionCase known) {
    if (!known.lowProbabilityShown()) {
      throw new IllegalStateException(
          "INC-06 A low probability is shown by all four factors and by something that assures that"
              + " the recipient has nothing any more, 45 CFR 164.402(2).");
    }
    if (folder.today().isAfter(known.dates().assessBy())) {
      throw new IllegalStateException(
          "INC-17 The time to show a low probability is over; it is presumed to be a breach.");
    }
  }

  /** What time decides when no person did: a breach. */
  @Transactional
  public void presume(String incident) {
    var known = folder.of(incident);
    if (known.decision().isEmpty()) {
      decided(known, Compromise.BREACH_PRESUMED, PRESUMED);
    }
  }

  private void decided(MisdirectionCase known, Compromise decision, Actor by) {
    folder.step(known.id(), StepRow.Kind.DECIDED, decision.name(), folder.today(), by);
    var kind =
        decision == Compromise.BREACH_PRESUMED ? Kind.BREACH_PRESUMED : Kind.MISDIRECTION_ASSESSED;
    var facts =
        Map.of(
            "incident",
            known.id(),
            "decision",
            decision,
            "factors",
            known.factors().size(),
            "rule",
            "P1");
    ledger.append(known.request(), kind, by, facts);
  }
}
