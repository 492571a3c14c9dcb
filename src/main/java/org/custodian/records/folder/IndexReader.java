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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;

/** Reads the two lists of a folder (RFC 4180, UTF-8) and finds every fault in them. */
final class IndexReader {
  static final String PATIENTS = "patients.csv";
  static final String DOCUMENTS = "index.csv";

  private static final List<String> PATIENT_COLUMNS =
      List.of(
          "mrn", "family", "given", "middle", "born", "sex", "phone", "address", "city", "state",
          "zip", "died");
  private static final List<String> DOCUMENT_COLUMNS =
      List.of(
          "documentId",
          "mrn",
          "documentType",
          "unit",
          "encounter",
          "serviceDate",
          "author",
          "title",
          "file",
          "pages",
          "sensitivity");

  /** Active HL7 v3-ActCode sensitivities and 42CFRPart2; a misspelt one would protect nothing. */
  private static final Set<String> LABELS =
      Set.of(
          "ETH",
          "ETHUD",
          "OPIOIDUD",
          "SUD",
          "MH",
          "PSY",
          "PSYTHPN",
          "BH",
          "COGN",
          "DVD",
          "EMOTDIS",
          "HIV",
          "STD",
          "SDV",
          "VIO",
          "GDIS",
          "SCA",
          "SEX",
          "PREGNANT",
          "MST",
          "SPI",
          "ADOL",
          "CEL",
          "VIP",
          "EMP",
          "PRS",
          "TBOO",
          "42CFRPart2");

  /** A plain name, so that no index can point outside its folder. */
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

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
    for (var row : rows(PATIENTS, PATIENT_COLUMNS)) {
      patient(row)
          .filter(patient -> patients.putIfAbsent(patient.ref().mrn(), patient) != null)
          .ifPresent(twice -> row.fault("mrn", "the number stands in an earlier row; keep one"));
    }
    var documents = new LinkedHashMap<String, List<SourceDocument>>();
    var ids = new HashSet<String>();
    for (var row : rows(DOCUMENTS, DOCUMENT_COLUMNS)) {
      if (!ids.add(row.cells().get("documentId"))) {
        row.fault("documentId", "the id stands in an earlier row; each document has its own");
      }
      var mrn =
          row.checked("mrn", patients::containsKey, "a number out of " + PATIENTS + " is due");
      var document = document(row);
      if (mrn.isEmpty() || document.isEmpty()) continue;
      documents.computeIfAbsent(mrn.get(), first -> new ArrayList<>()).add(document.get());
    }
    if (!faults.isEmpty()) throw new FaultyIndex(faults);
    return new FolderIndex(Map.copyOf(patients), Map.copyOf(documents));
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

  private static Optional<PatientRecord> patient(Row row) {
    var mrn = row.text("mrn", 40);
    var family = row.text("family", 100);
    var given = row.text("given", 100);
    var middle = row.free("middle", 40);
    var born = row.date("born");
    if (mrn.isEmpty()
        || family.isEmpty()
        || given.isEmpty()
        || middle.isEmpty()
        || born.isEmpty()) {
      return Optional.empty();
    }
    var cells = row.cells();
    var street = cells.get("address");
    var place = cells.get("city") + ", " + cells.get("state") + " " + cells.get("zip");
    return Optional.of(
        new PatientRecord(
            new PatientRef(mrn.get()),
            new PatientName(family.get(), (given.get() + " " + middle.get()).strip()),
            born.get(),
            cells.get("sex"),
            cells.get("phone"),
            street.isBlank() ? "" : street + ", " + place));
  }

  private static Optional<SourceDocument> document(Row row) {
    var id = row.text("documentId", 120);
    var type = type(row);
    var unit = row.text("unit", 40);
    var encounter = row.free("encounter", 80);
    var served = row.date("serviceDate");
    var author = row.free("author", 200);
    var title = row.text("title", 200);
    var file =
        row.checked("file", FILE.asMatchPredicate(), "a plain file name in the folder is due");
    var pages = row.count("pages");
    var labels = labels(row);
    var all = Stream.of(id, type, unit, encounter, served, author, title, file, pages, labels);
    if (all.anyMatch(Optional::isEmpty)) return Optional.empty();
    return Optional.of(
        new SourceDocument(
            id.get(),
            type.get(),
            unit.get(),
            encounter.get(),
            served.get(),
            author.get(),
            title.get(),
            pages,
            labels.get(),
            file.get()));
  }

  private static Optional<DocumentType> type(Row row) {
    try {
      return Optional.of(DocumentType.valueOf(row.cells().get("documentType").strip()));
    } catch (IllegalArgumentException unknown) {
      return row.fault("documentType", "one of the known types is due, for example PROGRESS_NOTE");
    }
  }

  private static Optional<Set<String>> labels(Row row) {
    var labels =
        Stream.of(row.cells().get("sensitivity").split(";"))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toSet());
    if (LABELS.containsAll(labels)) return Optional.of(labels);
    return row.fault("sensitivity", "codes of HL7 v3-ActCode or 42CFRPart2 are due, split by ;");
  }
}
