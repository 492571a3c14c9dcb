package org.custodian.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/** What the rules say of an incident, with what they looked at. */
final class Judgement {

  static List<RuleDecision> of(MisdirectionCase incident, LocalDate today) {
    return List.of(probability(incident), notice(incident, today), reports(incident));
  }

  /** Met where a low probability is documented; presumed not to be. */
  private static RuleDecision probability(MisdirectionCase incident) {
    var outcome =
        incident
            .decision()
            .map(made -> made.breach() ? Outcome.NOT_MET : Outcome.MET)
            .orElse(Outcome.ASK_A_PERSON);
    return RuleDecision.of(
        "P1",
        outcome,
        Map.of(
            "factors", incident.factors().size(),
            "assurance", incident.assurance().map(Enum::name).orElse(""),
            "decision", incident.decision().map(Enum::name).orElse(""),
            "assessBy", incident.dates().assessBy()));
  }

  private static RuleDecision notice(MisdirectionCase incident, LocalDate today) {
    var due = incident.dates().noticeDue();
    return RuleDecision.of(
        "P2",
        noticeOutcome(incident, today.isAfter(due)),
        Map.of(
            "discoveredOn", incident.discoveredOn(),
            "due", due,
            "sentOn", incident.noticeSentOn().map(LocalDate::toString).orElse(""),
            "reportDue", incident.dates().reportDue()));
  }

  private static Outcome noticeOutcome(MisdirectionCase incident, boolean late) {
    if (incident.decision().filter(made -> !made.breach()).isPresent()) {
      return Outcome.NOT_APPLICABLE;
    }
    if (incident.noticeSentOn().isPresent()) {
      return incident.noticeLate() ? Outcome.NOT_MET : Outcome.MET;
    }
    return late ? Outcome.NOT_MET : Outcome.ASK_A_PERSON;
  }

  private static RuleDecision reports(MisdirectionCase incident) {
    boolean breach = incident.decision().filter(Compromise::breach).isPresent();
    var outcome =
        !incident.partTwo() || !breach
            ? Outcome.NOT_APPLICABLE
            : incident.missingReports().isEmpty() ? Outcome.MET : Outcome.NOT_MET;
    return RuleDecision.of(
        "M13",
        outcome,
        Map.of(
            "partTwo", incident.partTwo(),
            "hipaa", incident.reports().contains(ReportPath.HIPAA),
            "partTwoReport", incident.reports().contains(ReportPath.PART_TWO)));
  }

  private Judgement() {}
}
