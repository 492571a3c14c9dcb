package org.custodian.incident;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Keeps the facts of a misdirection and puts them together. */
@Component
class CaseFolder {
  private final MisdirectionRows rows;
  private final FactorRows factors;
  private final StepRows steps;
  private final WordsRows words;
  private final Vault vault;
  private final Facility facility;
  private final Clock clock;

  CaseFolder(
      MisdirectionRows rows,
      FactorRows factors,
      StepRows steps,
      WordsRows words,
      Vault vault,
      Facility facility,
      Clock clock) {
    this.rows = rows;
    this.factors = factors;
    this.steps = steps;
    this.words = words;
    this.vault = vault;
    this.facility = facility;
    this.clock = clock;
  }

  MisdirectionCase of(String incident) {
    return rows.findById(incident)
        .map(this::assembled)
        .orElseThrow(
            () -> new IllegalArgumentException("INC-03 There is no incident with this id."));
  }

  List<MisdirectionCase> of(RequestNumber request) {
    return rows.findByRequestNoOrderByReportedAt(request.value()).stream()
        .map(this::assembled)
        .toList();
  }

  void keep(MisdirectionRow row) {
    rows.save(row);
  }

  void note(String incident, Factor factor, Risk risk, String text, StaffId by) {
    var note = vault.store(text.getBytes(StandardCharsets.UTF_8), "text/plain").sha256();
    int place = factors.findByIncidentIdOrderByPlace(incident).size() + 1;
    factors.save(new FactorRow(newId(), incident, factor, risk, note, by.value(), now(), place));
  }

  void step(String incident, StepRow.Kind kind, String code, LocalDate on, Actor by) {
    steps.save(new StepRow(newId(), incident, kind, code, on, by.value(), now()));
    steps.flush();
  }

  void write(String incident, BreachWords text, StaffId by) {
    int place =
        words.findFirstByIncidentIdOrderByPlaceDesc(incident).map(row -> row.place).orElse(0) + 1;
    words.save(new WordsRow(newId(), incident, text, by.value(), now(), place));
  }

  Optional<BreachWords> words(String incident) {
    return words.findFirstByIncidentIdOrderByPlaceDesc(incident).map(WordsRow::words);
  }

  boolean overdueNoted(String incident) {
    return steps.findByIncidentIdOrderByNotedAt(incident).stream()
        .anyMatch(step -> step.kind == StepRow.Kind.NOTICE_OVERDUE);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return facility.day(now());
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  private MisdirectionCase assembled(MisdirectionRow row) {
    var done = steps.findByIncidentIdOrderByNotedAt(row.incidentId);
    Map<Factor, Risk> found = new EnumMap<>(Factor.class);
    factors
        .findByIncidentIdOrderByPlace(row.incidentId)
        .forEach(look -> found.put(look.factor, look.risk));
    var reports = new HashSet<ReportPath>();
    codes(done, StepRow.Kind.REPORTED).forEach(code -> reports.add(ReportPath.valueOf(code)));
    return new MisdirectionCase(
        row.incidentId,
        new RequestNumber(row.requestNo),
        row.disclosureId,
        row.correctedId,
        new PatientRef(row.mrn),
        row.happenedOn,
        row.discoveredOn,
        row.discoveredBy,
        row.wrongRecipient,
        Optional.ofNullable(row.wrongAddress),
        row.pages,
        row.people,
        row.partTwo,
        new MisdirectionDates(row.assessBy, row.noticeTarget, row.noticeDue, row.reportDue),
        found,
        codes(done, StepRow.Kind.ASSURED).stream().findFirst().map(Assurance::valueOf),
        codes(done, StepRow.Kind.DECIDED).stream().findFirst().map(Compromise::valueOf),
        done.stream()
            .filter(step -> step.kind == StepRow.Kind.NOTICE_SENT)
            .map(step -> step.onDay)
            .findFirst(),
        reports,
        !codes(done, StepRow.Kind.CLOSED).isEmpty());
  }

  private static List<String> codes(List<StepRow> done, StepRow.Kind kind) {
    return done.stream().filter(step -> step.kind == kind).map(step -> step.code).toList();
  }
}
