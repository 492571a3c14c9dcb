package org.custodian.records.folder;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Particulars;
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

  static final List<String> ENCOUNTER =
      List.of("mrn", "encounter", "unit", "from", "to", "codes", "flags", "minorConsent");

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

  private static final Pattern SERVICE = Pattern.compile("([A-Z][A-Z0-9_]{0,39})?");

  private Cells() {}

  /** The list may lack the column; a language without letters of ours is not known to us. */
  private static String language(Row row) {
    var language = row.optional("language");
    return language.equals("en") || language.equals("es") ? language : "";
  }

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
            street.isBlank() ? "" : street + ", " + place,
            language(row)));
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
    var particulars = particulars(row);
    var all =
        Stream.of(
            id, type, unit, encounter, served, author, title, file, pages, labels, particulars);
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
            file.get(),
            particulars.get()));
  }

  /** The three columns are newer than the others, so that a list may lack them. */
  private static Optional<Particulars> particulars(Row row) {
    var codes = codes(row);
    var flags = flags(row, DocumentFlag.class);
    var attachedTo = row.optional("attachedTo");
    if (attachedTo.length() > 120) row.fault("attachedTo", "a document id is due");
    if (codes.isEmpty() || flags.isEmpty() || attachedTo.length() > 120) return Optional.empty();
    return Optional.of(
        new Particulars(
            codes.get(), flags.get(), Optional.of(attachedTo).filter(id -> !id.isEmpty())));
  }

  static Optional<Encounter> encounter(Row row) {
    var id = row.text("encounter", 80);
    var unit = row.free("unit", 40);
    var from = row.date("from");
    var to = row.optional("to").isEmpty() ? from : row.date("to");
    var codes = codes(row);
    var flags = flags(row, EncounterFlag.class);
    var minor =
        row.checked(
            "minorConsent", SERVICE.asMatchPredicate(), "a service such as STI or nothing is due");
    var all = Stream.of(id, unit, from, to, codes, flags, minor);
    if (all.anyMatch(Optional::isEmpty)) return Optional.empty();
    if (to.get().isBefore(from.get()))
      return row.fault("to", "the first day or a later one is due");
    return Optional.of(
        new Encounter(
            id.get(),
            unit.get(),
            from.get(),
            to,
            codes.get(),
            flags.get(),
            minor.filter(service -> !service.isEmpty())));
  }

  private static Optional<Set<String>> codes(Row row) {
    var codes = list(row.optional("codes"));
    if (codes.stream().allMatch(Particulars::isCode)) return Optional.of(codes);
    return row.fault("codes", "ICD-10-CM codes as F10.20 are due, split by ;");
  }

  private static <F extends Enum<F>> Optional<Set<F>> flags(Row row, Class<F> kind) {
    var names = list(row.optional("flags"));
    var flags =
        EnumSet.allOf(kind).stream()
            .filter(flag -> names.contains(flag.name()))
            .collect(Collectors.toSet());
    if (flags.size() == names.size()) return Optional.of(flags);
    return row.fault("flags", "known flags are due, split by ;");
  }

  private static Set<String> list(String cell) {
    return Stream.of(cell.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Optional<DocumentType> type(Row row) {
    try {
      return Optional.of(DocumentType.valueOf(row.cells().get("documentType").strip()));
    } catch (IllegalArgumentException unknown) {
      return row.fault("documentType", "one of the known types is due, for example PROGRESS_NOTE");
    }
  }

  private static Optional<Set<String>> labels(Row row) {
    var labels = list(row.cells().get("sensitivity"));
    if (LABELS.containsAll(labels)) return Optional.of(labels);
    return row.fault("sensitivity", "codes of HL7 v3-ActCode or 42CFRPart2 are due, split by ;");
  }
}
