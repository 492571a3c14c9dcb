package org.custodian.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Particulars;
import org.custodian.records.PatientRecord;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientRef;

/**
 * Makes index and chart of a file: each page carries name, birth date and number as real ones do.
 */
final class ChartMaker {
  private final Scenario scenario;
  private final ChartSource charts;

  ChartMaker(Scenario scenario, ChartSource charts) {
    this.scenario = scenario;
    this.charts = charts;
  }

  void make() {
    scenario.given("patients").forEach(patient -> charts.add(patient(patient)));
    int place = 0;
    for (var document : scenario.given("chart")) {
      charts.add(written(document, ++place));
    }
    for (var visit : scenario.given("encounters")) {
      charts.add(visit.text("patient").orElseGet(this::onlyPatient), encounter(visit));
    }
  }

  private static PatientRecord patient(Part part) {
    return new PatientRecord(
        new PatientRef(part.text("mrn", "")),
        Incoming.name(part.text("name", "")),
        part.day("born").orElseThrow(),
        part.text("sex", ""),
        part.text("phone", ""),
        part.text("address", ""),
        part.text("language", ""));
  }

  private ChartSource.Written written(Part part, int place) {
    var mrn = part.text("patient").orElseGet(this::onlyPatient);
    var type = part.one("type", DocumentType.class).orElseThrow();
    var unit = part.text("unit", "");
    var id = part.text("id", "doc-" + place);
    var source =
        new SourceDocument(
            id,
            type,
            unit,
            part.text("encounter", ""),
            part.day("date").orElseThrow(),
            part.text("author", "Dr. A. Writer"),
            part.text("title", unit + " " + type.name().toLowerCase(java.util.Locale.ROOT)),
            Optional.of(part.number("pages", 1)),
            new LinkedHashSet<>(part.texts("labels")),
            id,
            particulars(part));
    var opens = part.one("opens", ChartSource.Opens.class, ChartSource.Opens.FOUND);
    return new ChartSource.Written(mrn, source, opens, pages(part, mrn));
  }

  private static Encounter encounter(Part part) {
    return new Encounter(
        part.text("id", ""),
        part.text("unit", ""),
        part.day("from").orElseThrow(),
        part.day("to"),
        new LinkedHashSet<>(part.texts("codes")),
        part.texts("flags").stream().map(EncounterFlag::valueOf).collect(Collectors.toSet()),
        part.text("minorConsented"));
  }

  private static Particulars particulars(Part part) {
    return new Particulars(
        new LinkedHashSet<>(part.texts("codes")),
        part.texts("flags").stream().map(DocumentFlag::valueOf).collect(Collectors.toSet()),
        part.text("attachedTo"));
  }

  String onlyPatient() {
    return scenario.given("patients").get(0).text("mrn", "");
  }

  private List<List<String>> pages(Part part, String mrn) {
    var other = part.at("otherPatientPages");
    var strange = other.map(at -> at.texts("pages")).orElse(List.of());
    var whose = other.flatMap(at -> at.text("mrn")).orElse(mrn);
    int count = part.number("pages", 1);
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            page -> page(part, strange.contains(String.valueOf(page)) ? whose : mrn, page, count))
        .toList();
  }

  /** Whose page it is stands in the last line: below it a reader finds no other value. */
  private List<String> page(Part part, String mrn, int page, int count) {
    var lines = new ArrayList<String>();
    lines.add(
        part.text("unit", "") + "   " + part.text("type", "") + "   " + part.text("date", ""));
    lines.add("Page " + page + " of " + count);
    lines.addAll(part.texts("text"));
    lines.add("");
    charts
        .patient(new PatientRef(mrn))
        .ifPresent(
            patient ->
                lines.add(patient.name().full() + "   DOB " + patient.born() + "   MRN " + mrn));
    return lines;
  }
}
