package org.custodian.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.Method;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Handover;
import org.custodian.intake.Intake;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that reached the wrong hands: presumed a breach until four documented factors say
 * otherwise in time (rules P1, P2, M13).
 */
@Component
public class Misdirection {
  private static final Actor PRESUMED = Actor.system("presumeBreach");

  private final CaseFolder folder;
  private final Opening opening;
  private final IncidentWords texts;
  private final Accounting accounting;
  private final Delivery delivery;
  private final Intake intake;
  private final Records records;
  private final Verification verification;
  private final Ledger ledger;
  private final Facility facility;
  private final ApplicationEventPublisher events;

  Misdirection(
      CaseFolder folder,
      Opening opening,
      IncidentWords texts,
      Accounting accounting,
      Delivery delivery,
      Intake intake,
      Records records,
      Verification verification,
      Ledger ledger,
      Facility facility,
      ApplicationEventPublisher events) {
    this.folder = folder;
    this.opening = opening;
    this.texts = texts;
    this.accounting = accounting;
    this.delivery = delivery;
    this.intake = intake;
    this.records = records;
    this.verification = verification;
    this.ledger = ledger;
    this.facility = facility;
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

  /**
   * Sends the packet that reached somebody else to whom it was meant for, by post or fax. The basis
   * is tested again, and the log gets a row of its own beside the corrected one (rule P1).
   *
   * @return whether it may go; if not, the log says why and nothing is noted
   * @throws IllegalArgumentException if every disclosure of the request reached the right hands
   */
  @Transactional
  public boolean sendAgain(RequestNumber request, Handover handover, StaffId by) {
    if (!astray(request)) {
      throw new IllegalArgumentException(
          "INC-15 Only what reached somebody else is sent again. Report that first.");
    }
    return delivery.sendAgain(request, handover, by).isPresent();
  }

  /**
   * Whether the newest packet was sent and reached nobody whom it was meant for. What was only
   * shown to somebody else was not sent, so it is not sent again.
   */
  @Transactional(readOnly = true)
  public boolean astray(RequestNumber request) {
    var rows = accounting.of(request);
    var corrected = rows.stream().flatMap(row -> row.further().correctionOf().stream()).toList();
    int newest = rows.stream().mapToInt(row -> row.contents().packetVersion()).max().orElse(0);
    var sent =
        rows.stream()
            .filter(row -> row.basis() != LegalBasis.IMPERMISSIBLE)
            .filter(row -> row.method() != Method.INSPECTION)
            .filter(row -> row.contents().packetVersion() == newest)
            .toList();
    return !sent.isEmpty() && sent.stream().allMatch(row -> corrected.contains(row.id()));
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
    if (today().isAfter(known.dates().assessBy())) {
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
    folder.step(known.id(), StepRow.Kind.DECIDED, decision.name(), today(), by);
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

  /** A draft of what the patient will read. */
  @Transactional(readOnly = true)
  public BreachWords draft(String incident) {
    var known = folder.of(incident);
    return texts.draft(known, Locale.forLanguageTag(language(incident)));
  }

  /**
   * The language in which the letter to the patient is written, "en" or "es": the patient's, not
   * that of somebody else who asked.
   */
  @Transactional(readOnly = true)
  public String language(String incident) {
    var known = folder.of(incident);
    var request = intake.request(known.request());
    return records.letterLanguage(
        known.patient(),
        Optional.of(request.language())
            .filter(own -> request.requester().kind() == RequesterKind.PATIENT));
  }

  /** Keeps what the patient will read; the newest counts until the letter goes. */
  @Transactional
  public void write(String incident, BreachWords words, StaffId by) {
    if (folder.of(incident).noticeSentOn().isPresent()) {
      throw new IllegalStateException("INC-07 The patient was told already.");
    }
    folder.write(incident, words, by);
  }

  /** What the patient will read, once somebody wrote it. */
  @Transactional(readOnly = true)
  public Optional<BreachWords> words(String incident) {
    folder.of(incident);
    return folder.words(incident);
  }

  /** Notes that the letter went, and whether it went too late (rule P2). */
  @Transactional
  public void noticeSent(String incident, Actor by) {
    var known = folder.of(incident);
    if (known.noticeSentOn().isPresent()) {
      return;
    }
    folder.step(incident, StepRow.Kind.NOTICE_SENT, "BRCH", today(), by);
    if (today().isAfter(known.dates().noticeDue())) {
      overdue(incident, by);
    }
  }

  /** Notes that the last lawful day passed without the patient being told; once. */
  @Transactional
  public void overdue(String incident, Actor by) {
    var known = folder.of(incident);
    if (folder.overdueNoted(incident)) {
      return;
    }
    folder.step(incident, StepRow.Kind.NOTICE_OVERDUE, "P2", today(), by);
    var facts = Map.of("incident", incident, "rule", "P2", "due", known.dates().noticeDue());
    ledger.append(known.request(), Kind.OVERDUE, by, facts);
  }

  /** Notes that the breach was reported; once per way. */
  @Transactional
  public void reported(String incident, ReportPath path, LocalDate on, StaffId by) {
    var known = folder.of(incident);
    if (known.reports().contains(path)) {
      return;
    }
    if (known.decision().filter(Compromise::breach).isEmpty()) {
      throw new IllegalStateException("INC-08 Only a breach is reported.");
    }
    folder.step(incident, StepRow.Kind.REPORTED, path.name(), on, Actor.staff(by));
    var late = on.isAfter(known.dates().reportDue());
    var facts = Map.of("incident", incident, "path", path, "on", on, "late", late);
    ledger.append(known.request(), Kind.BREACH_REPORTED, Actor.staff(by), facts);
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
    folder.step(incident, StepRow.Kind.CLOSED, "CLOSED", today(), by);
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

  /**
   * Writes down that the records went once more, this time to whom they were meant for.
   *
   * @throws IllegalStateException if the basis does not hold any more or the request was withdrawn
   */
  @Transactional
  public Disclosure sentAgain(
      String incident,
      Instant at,
      String recipient,
      Optional<String> address,
      Method method,
      StaffId by) {
    var known = folder.of(incident);
    var lawful = verification.preview(known.request()).sufficient();
    if (!lawful || intake.withdrawn(known.request())) {
      throw new IllegalStateException(
          "INC-11 The legal basis of request " + known.request() + " does not hold any more.");
    }
    return accounting.recordSentAgain(known.disclosure(), at, recipient, address, method, by);
  }

  /** What rules P1, P2 and M13 say of the incident as it stands today. */
  @Transactional(readOnly = true)
  public List<RuleDecision> decisions(String incident) {
    return Judgement.of(folder.of(incident), today());
  }

  private LocalDate today() {
    return facility.day(folder.now());
  }
}
