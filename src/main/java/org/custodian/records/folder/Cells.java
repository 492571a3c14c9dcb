package org.custodian.records.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;

/** What the columns of the two lists mean. A row with a fault gives nothing and notes the fault. */
final class Cells {
  static final List<String> PATIENT =
      List.of(
          "mrn", "family", "given", "middle", "born", "sex", "phone", "address", "city", "state",
          "zip", "died");
  static final List<String> DOCUMENT =
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

  private Cells() {}

  static Optional<PatientRecord> patient(Row row) {
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

  static Optional<SourceDocument> document(Row row) {
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
