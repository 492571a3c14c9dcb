package org.custodian.records.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.custodian.records.Encounter;
import org.custodian.records.PatientRecord;
import org.custodian.records.SourceDocument;

/** Reads the lists of a folder (RFC 4180, UTF-8) and finds every fault in them. */
final class IndexReader {
  static final String PATIENTS = "patients.csv";
  static final String DOCUMENTS = "index.csv";
  static final String ENCOUNTERS = "encounters.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path folder;
  private final List<String> faults = new ArrayList<>();

  IndexReader(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws FaultyIndex with every fault
   */
  FolderIndex read() throws IOException {
    var patients = new LinkedHashMap<String, PatientRecord>();
    for (var row : rows(PATIENTS, Cells.PATIENT)) {
      Cells.patient(row)
          .filter(patient -> patients.putIfAbsent(patient.ref().mrn(), patient) != null)
          .ifPresent(twice -> row.fault("mrn", "the number stands in an earlier row; keep one"));
    }
    var documents = new LinkedHashMap<String, List<SourceDocument>>();
    var ids = new HashSet<String>();
    for (var row : rows(DOCUMENTS, Cells.DOCUMENT)) {
      if (!ids.add(row.cells().get("documentId"))) {
        row.fault("documentId", "the id stands in an earlier row; each document has its own");
      }
      var mrn =
          row.checked("mrn", patients::containsKey, "a number out of " + PATIENTS + " is due");
      var document = Cells.document(row);
      if (mrn.isEmpty() || document.isEmpty()) continue;
      documents.computeIfAbsent(mrn.get(), first -> new ArrayList<>()).add(document.get());
    }
    var encounters = encounters(patients);
    if (!faults.isEmpty()) throw new FaultyIndex(faults);
    return new FolderIndex(Map.copyOf(patients), Map.copyOf(documents), encounters);
  }

  /** A folder without this list knows nothing of visits, and the rules then ask a person. */
  private Map<String, List<Encounter>> encounters(Map<String, PatientRecord> patients)
      throws IOException {
    var encounters = new LinkedHashMap<String, List<Encounter>>();
    if (Files.notExists(folder.resolve(ENCOUNTERS))) return encounters;
    for (var row : rows(ENCOUNTERS, Cells.ENCOUNTER)) {
      var mrn =
          row.checked("mrn", patients::containsKey, "a number out of " + PATIENTS + " is due");
      var visit = Cells.encounter(row);
      if (mrn.isEmpty() || visit.isEmpty()) continue;
      var visits = encounters.computeIfAbsent(mrn.get(), first -> new ArrayList<>());
      if (visits.stream().anyMatch(known -> known.id().equals(visit.get().id()))) {
        row.fault("encounter", "the visit stands in an earlier row; keep one");
      }
      visits.add(visit.get());
    }
    return Map.copyOf(encounters);
  }

  private List<Row> rows(String file, List<String> columns) throws IOException {
    var text = text(file);
    if (text.isEmpty()) return List.of();
    try (var parser = FORMAT.parse(new StringReader(text.get()))) {
      var missing = new ArrayList<>(columns);
      missing.removeAll(parser.getHeaderNames());
      if (!missing.isEmpty()) {
        faults.add(file + ", row 1: the columns " + String.join(", ", missing) + " are due.");
        return List.of();
      }
      var rows = parser.stream().map(cells -> new Row(file, cells, faults)).toList();
      return rows.stream().filter(this::whole).toList();
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      // What the parser says may quote the row.
      faults.add(file + ": the quoting is broken. Write it as RFC 4180 has it.");
      return List.of();
    }
  }

  private boolean whole(Row row) {
    if (row.cells().isConsistent()) return true;
    row.fault("all", "as many cells as the first row has are due");
    return false;
  }

  private Optional<String> text(String file) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve(file));
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      faults.add(file + ": the text is not UTF-8. Save it as UTF-8.");
      return Optional.empty();
    }
  }
}
