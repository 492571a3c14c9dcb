package org.custodian.records;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.ScanReading;
import org.custodian.progress.LongWork;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;
import org.custodian.vault.CheckedFile;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Patients and their documents. */
@Component
public class Records {
  private static final Actor STEP = Actor.system("collectRecords");

  private final RecordSource source;
  private final Shelf shelf;
  private final Replacements replacements;
  private final CollectionRows collections;
  private final DocumentRows documents;
  private final EncounterRows encounters;
  private final ConfidentialAddresses addresses;
  private final Scans scans;
  private final LongWork work;
  private final Ledger ledger;
  private final Clock clock;
  private final RecordsSettings settings;

  Records(
      RecordSource source,
      Shelf shelf,
      Replacements replacements,
      CollectionRows collections,
      DocumentRows documents,
      EncounterRows encounters,
      ConfidentialAddresses addresses,
      Scans scans,
      LongWork work,
      Ledger ledger,
      Clock clock,
      RecordsSettings settings) {
    this.source = source;
    this.shelf = shelf;
    this.replacements = replacements;
    this.collections = collections;
    this.documents = documents;
    this.encounters = encounters;
    this.addresses = addresses;
    this.scans = scans;
    this.work = work;
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Whom a request may mean, the best fit first; empty if nobody. Where two are nearly identical
   * both say so, and a person has to choose by two identifiers.
   *
   * @throws RecordSourceSilent if the source does not answer
   */
  public List<PatientCandidate> findPatients(PatientQuery query) {
    return new Match(query).among(source.patients(query));
  }

  /**
   * Whom of the index the patient is easily taken for; empty if for nobody.
   *
   * @throws UnknownPatient if the source knows no such patient
   * @throws RecordSourceSilent if the source does not answer
   */
  public List<LookAlike> lookAlikes(PatientRef ref) {
    var known = patient(ref);
    var anybody = new PatientQuery(known.name(), known.born(), Optional.of(ref.mrn()));
    return new LookAlikes(known).among(source.patients(anybody));
  }

  /**
   * The patient with this number.
   *
   * @throws UnknownPatient if the source knows none
   * @throws RecordSourceSilent if the source does not answer
   */
  public PatientRecord patient(PatientRef patient) {
    return source.patient(patient).orElseThrow(UnknownPatient::new);
  }

  /** Where the patient wants letters in place of the address of the index, if anywhere (J3). */
  public Optional<String> letterAddress(PatientRef patient) {
    return addresses.of(patient);
  }

  /**
   * In which language a letter to the patient is written: the one of the index, else what the
   * patient wrote in, else what the hospital chose.
   *
   * @param written the language of the patient's own request, if there is one
   * @return "en" or "es"
   */
  public String letterLanguage(PatientRef patient, Optional<String> written) {
    return Optional.of(patient(patient).language())
        .filter(known -> !known.isEmpty())
        .or(() -> written)
        .orElse(settings.patientLanguage());
  }

  /**
   * Copies every document of the patient for the request; again without effect. A document that
   * cannot be read is kept with its reason and counts as one page, so that 0 means: no records.
   *
   * @return the pages
   * @throws IllegalStateException if another patient's chart was collected for the request before
   * @throws RecordSourceSilent if the source does not answer; nothing is kept then
   * @throws org.custodian.progress.CalledOff if somebody called it off; nothing is kept then
   */
  @Transactional
  public int collect(RequestNumber request, PatientRef patient) {
    var before = collections.findById(request.value());
    if (before.isPresent()) {
      if (before.get().isOf(patient)) return before.get().pages;
      throw new IllegalStateException(
          "REC-04 The chart of another patient was collected for request "
              + request
              + ". Close this request and open a new one for the right patient.");
    }
    return keep(request, patient, work.during(request, told -> looks(request, patient, told)));
  }

  private List<Look> looks(RequestNumber request, PatientRef patient, Working told) {
    var looks = new ArrayList<Look>();
    var found = source.documents(patient);
    for (var document : found) {
      told.told(Phase.COLLECTING, looks.size(), found.size());
      var look = shelf.take(document);
      documents.save(new DocumentRow(request, looks.size() + 1, document, look));
      looks.add(look);
    }
    return looks;
  }

  private int keep(RequestNumber request, PatientRef patient, List<Look> looks) {
    int pages = looks.stream().mapToInt(Look::counted).sum();
    int refused = (int) looks.stream().filter(look -> look.refused().isPresent()).count();
    // An empty chart is not kept: documents may be filed before somebody asks again.
    if (!looks.isEmpty()) {
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      collections.save(new CollectionRow(request, patient, looks.size(), pages, at));
      int place = 0;
      for (var visit : source.encounters(patient)) {
        encounters.save(new EncounterRow(request, ++place, visit));
      }
    }
    var facts = Map.of("documents", looks.size(), "pages", pages, "unreadable", refused);
    ledger.append(request, Kind.PAGES_COLLECTED, STEP, facts);
    RecordsLog.collected(request, looks.size(), pages, refused);
    return pages;
  }

  /** What was collected, in the order of service dates. */
  @Transactional(readOnly = true)
  public List<CollectedDocument> documents(RequestNumber request) {
    return replacements.standing(request).entrySet().stream()
        .map(row -> row.getKey().document(row.getValue()))
        .toList();
  }

  /**
   * Takes the file of a document from the source again, after somebody mended it there.
   *
   * @return false if the source has the same bytes as before; nothing was changed then
   * @throws IllegalStateException if the source does not list it any more, or nothing was collected
   * @throws RecordSourceSilent if the source does not answer
   */
  @Transactional
  public boolean takeAnew(RequestNumber request, String documentId, StaffId by) {
    var patient =
        collections
            .findById(request.value())
            .map(row -> new PatientRef(row.mrn))
            .orElseThrow(() -> new IllegalStateException("REC-21 No chart was collected yet."));
    return replacements.take(request, patient, documentId, by);
  }

  /** What the first look at each document found beside its pages, by document id. */
  @Transactional(readOnly = true)
  public Map<String, List<Noticed>> notices(RequestNumber request) {
    return replacements.standing(request).entrySet().stream()
        .collect(Collectors.toMap(row -> row.getKey().documentId, row -> row.getValue().notices()));
  }

  /** The visits that the source knew of when the chart was collected, in the order of days. */
  @Transactional(readOnly = true)
  public List<Encounter> encounters(RequestNumber request) {
    return encounters.findByRequestNoOrderByBeganOnAscEncounterKeyAsc(request.value()).stream()
        .map(EncounterRow::visit)
        .toList();
  }

  /** What was read in the scanned pages of a document with these bytes, by page from 1. */
  @Transactional(readOnly = true)
  public Map<Integer, ScanReading> readings(String sha256) {
    return scans.known(sha256);
  }

  /**
   * Reads the document's scanned pages that were not read yet; each is kept at once, so that it
   * goes on where it was broken off. Without the program that reads them nothing happens.
   *
   * @param most how many are read now
   * @param before hears each page, counted from 1, before it is read, and may end the reading
   * @return how many were
   * @throws org.custodian.pdf.PdfRefused if the document cannot be read safely
   */
  public int readScans(CollectedDocument document, int most, IntConsumer before) {
    if (document.refused().isPresent() || document.sha256().isEmpty()) {
      return 0;
    }
    var bytes = content(document);
    return scans.read(document.sha256(), bytes, PdfReader.text(bytes), most, before);
  }

  /**
   * The document's bytes as they came.
   *
   * @throws IllegalStateException if the source had none when the chart was collected
   */
  public byte[] content(CollectedDocument document) {
    mustBeThere(document);
    return shelf.read(document.sha256());
  }

  /**
   * The same for whoever copies it; it streams.
   *
   * @throws IllegalStateException if the source had none when the chart was collected, or the
   *     vault's are other ones now
   */
  public CheckedFile file(CollectedDocument document) {
    mustBeThere(document);
    return shelf.file(document.sha256());
  }

  private static void mustBeThere(CollectedDocument document) {
    if (document.sha256().isEmpty()) {
      throw new IllegalStateException(
          "REC-05 The source had no bytes for this document. Ask health information management to"
              + " file it again, then open a new request.");
    }
  }
}
