package org.custodian.rehearsal;

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
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientRef;

/** The patients and charts of the file that is being played; pages are drawn when asked for. */
final class ChartSource implements RecordSource {

  /**
   * A document of a file.
   *
   * @param pages the lines of each page
   */
  record Written(String mrn, SourceDocument document, List<List<String>> pages) {}

  private final Map<String, PatientRecord> patients = new LinkedHashMap<>();
  private final Map<String, List<Encounter>> visits = new LinkedHashMap<>();
  private final Map<String, Written> documents = new LinkedHashMap<>();

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

  void empty() {
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
    return documents.values().stream()
        .filter(written -> written.mrn().equals(patient.mrn()))
        .map(Written::document)
        .toList();
  }

  @Override
  public Opened open(SourceDocument document, long most) {
    var written = documents.get(document.documentId());
    return written == null
        ? new Opened.Missing()
        : new Opened.Found(PlainPages.of(written.pages()));
  }
}
