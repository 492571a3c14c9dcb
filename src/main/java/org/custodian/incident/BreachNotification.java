package org.custodian.incident;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.records.Records;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must hear of a breach, and by when: the patient by letter, and authorities by report, 45 CFR
 * 164.404 to 164.408 (rules P2, M13).
 */
@Component
public class BreachNotification {
  private final CaseFolder folder;
  private final IncidentWords texts;
  private final Intake intake;
  private final Records records;
  private final Ledger ledger;

  BreachNotification(
      CaseFolder folder, IncidentWords texts, Intake intake, Records records, Ledger ledger) {
    this.folder = folder;
    this.texts = texts;
    this.intake = intake;
    this.records = records;
    this.ledger = ledger;
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
    folder.step(incident, StepRow.Kind.NOTICE_SENT, "BRCH", folder.today(), by);
    if (folder.today().isAfter(known.dates().noticeDue())) {
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
    folder.step(incident, StepRow.Kind.NOTICE_OVERDUE, "P2", folder.today(), by);
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
}
