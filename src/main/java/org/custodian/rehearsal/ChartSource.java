package org.custodian.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.pdf.PlainPages;
import org.custodian.records.Encounter;
import org.custodian.records.Opened;
import org.custodian.records.PatientQuery;
import org.custodian.records.PatientRecord;
import org.custodian.records.RecordSource;
import org.custodian.records.RecordSourceSilent;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientRef;

/** The patients and charts of the file that is being played; pages are drawn when asked for. */
final class ChartSource implements RecordSource {

  /** How far a document can be read, as a source's answers are. */
  enum Opens {
    FOUND,
    MISSING,
    TOO_LARGE,
    DAMAGED
  }

  /**
   * A document of a file.
   *
   * @param pages the lines of each page
   */
  record Written(String mrn, SourceDocument document, Opens opens, List<List<String>> pages) {}

  private final Map<String, PatientRecord> patients = new LinkedHashMap<>();
  private final Map<String, List<Encounter>> visits = new LinkedHashMap<>();
  private final Map<String, Written> documents = new LinkedHashMap<>();
  private boolean silent;

  void add(PatientRecord patient) {
    patients.put(patient.ref().mrn(), patient);
  }

  void add(Written written) {
    documents.put(written.document().documentId(), written);
  }

  void add(String mrn, Encounter visit) {
    visits.computeIfAbsent(mrn, first -> new ArrayList<>()).add(visit);
  }

  @Override
  public List<Encounter> encounters(PatientRef patient) {
    return List.copyOf(visits.getOrDefault(patient.mrn(), List.of()));
  }

  /** From now on the source answers nothing, or again. */
  void silent(boolean now) {
    silent = now;
  }

  private void answering() {
    if (silent) throw new RecordSourceSilent("the scenario's sourceDown");
  }

  void empty() {
    silent = false;
    visits.clear();
    patients.clear();
    documents.clear();
  }

  @Override
  public List<PatientRecord> patients(PatientQuery query) {
    return List.copyOf(patients.values());
  }

  @Override
  public Optional<PatientRecord> patient(PatientRef patient) {
    return Optional.ofNullable(patients.get(patient.mrn()));
  }

  @Override
  public List<SourceDocument> documents(PatientRef patient) {
    answering();
    return documents.values().stream()
        .filter(written -> written.mrn().equals(patient.mrn()))
        .map(Written::document)
        .toList();
  }

  @Override
  public Opened open(SourceDocument document, long most) {
    answering();
    var written = documents.get(document.documentId());
    if (written == null) return new Opened.Missing();
    return switch (written.opens()) {
      case FOUND -> new Opened.Found(PlainPages.of(written.pages()));
      case MISSING -> new Opened.Missing();
      case TOO_LARGE -> new Opened.TooLarge();
      case DAMAGED -> new Opened.Found("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
    };
  }
}
