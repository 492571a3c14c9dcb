package org.custodian.incident;

import java.util.List;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that reached the wrong hands, from the report to the end of the incident (rules P1, P2,
 * M13). In between stand {@link RiskAssessment}, {@link BreachNotification} and {@link
 * SendingAgain}.
 */
@Component
public class Misdirection {
  private final CaseFolder folder;
  private final Opening opening;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  Misdirection(
      CaseFolder folder, Opening opening, Ledger ledger, ApplicationEventPublisher events) {
    this.folder = folder;
    this.opening = opening;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Writes down that a disclosure reached somebody else, corrects the log by a new row, and
   * publishes {@link MisdirectionReported}.
   *
   * @return the incident's id
   * @throws IllegalArgumentException if there is no such disclosure of a request, it was corrected
   *     before, or it was discovered before it happened or in the future
   */
  @Transactional
  public String report(MisdirectionReport report, StaffId by) {
    var row = opening.opened(report, by);
    folder.keep(row);
    var request = new RequestNumber(row.requestNo);
    ledger.append(
        request,
        Kind.MISDIRECTION_REPORTED,
        Actor.staff(by),
        Map.of(
            "incident", row.incidentId,
            "disclosure", row.disclosureId,
            "corrected", row.correctedId,
            "discoveredOn", row.discoveredOn,
            "how", row.discoveredBy,
            "pages", row.pages,
            "partTwo", row.partTwo,
            "noticeDue", row.noticeDue,
            "reportDue", row.reportDue));
    events.publishEvent(new MisdirectionReported(row.incidentId, request));
    return row.incidentId;
  }

  /** The incident; IllegalArgumentException if there is none of this id. */
  @Transactional(readOnly = true)
  public MisdirectionCase incident(String incident) {
    return folder.of(incident);
  }

  /** The incidents of a request, oldest first. */
  @Transactional(readOnly = true)
  public List<MisdirectionCase> of(RequestNumber request) {
    return folder.of(request);
  }

  /**
   * Ends the incident.
   *
   * @throws IllegalStateException if nothing is decided, the patient of a breach was not told, or a
   *     report is missing; of program records both are due (rule M13)
   */
  @Transactional
  public void close(String incident, Actor by) {
    var known = folder.of(incident);
    if (known.closed()) {
      return;
    }
    mustBeDone(known);
    folder.step(incident, StepRow.Kind.CLOSED, "CLOSED", folder.today(), by);
    var facts = Map.of("incident", incident, "decision", known.decision().orElseThrow());
    ledger.append(known.request(), Kind.MISDIRECTION_CLOSED, by, facts);
  }

  private static void mustBeDone(MisdirectionCase known) {
    if (known.decision().isEmpty()) {
      throw new IllegalStateException("INC-09 Decide first whether it is a breach.");
    }
    if (known.decision().get().breach() && known.noticeSentOn().isEmpty()) {
      throw new IllegalStateException("INC-18 The patient was not told yet, 45 CFR 164.404.");
    }
    if (!known.missingReports().isEmpty()) {
      throw new IllegalStateException(
          "INC-10 A report is missing; breaches of program records go both ways, 42 CFR 2.16(b).");
    }
  }

  /** What rules P1, P2 and M13 say of the incident as it stands today. */
  @Transactional(readOnly = true)
  public List<RuleDecision> decisions(String incident) {
    return Judgement.of(folder.of(incident), folder.today());
  }
}
