package org.custodian.records.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.custodian.records.Encounter;
import org.custodian.records.Opened;
import org.custodian.records.PatientQuery;
import org.custodian.records.PatientRecord;
import org.custodian.records.RecordSource;
import org.custodian.records.RecordSourceSilent;
import org.custodian.records.RecordsSettings;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientRef;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads charts from a folder. The lists are read once and again when one of them changes; a list
 * with a fault is not used in part, because the missing part would be missing in a packet.
 */
@Component
public class FolderRecords implements RecordSource {
  private static final String SETTING = "custodian.records.folder";

  private record Stamp(FileTime patients, FileTime documents, Optional<FileTime> encounters) {}

  private record Loaded(Stamp stamp, FolderIndex index) {}

  private final Path folder;
  private volatile @Nullable Loaded loaded;

  public FolderRecords(RecordsSettings settings) {
    this.folder = settings.folder().toAbsolutePath().normalize();
  }

  /**
   * A start with a faulty index is refused, so that the fault is met by whoever starts.
   *
   * @throws FaultyIndex if a list has faults
   * @throws RecordSourceSilent if the folder cannot be read
   */
  @EventListener(ApplicationStartedEvent.class)
  void check() {
    index();
  }

  @Override
  public List<PatientRecord> patients(PatientQuery query) {
    return List.copyOf(index().patients().values());
  }

  @Override
  public Optional<PatientRecord> patient(PatientRef patient) {
    return Optional.ofNullable(index().patients().get(patient.mrn()));
  }

  @Override
  public List<SourceDocument> documents(PatientRef patient) {
    return index().documents().getOrDefault(patient.mrn(), List.of());
  }

  @Override
  public List<Encounter> encounters(PatientRef patient) {
    return index().encounters().getOrDefault(patient.mrn(), List.of());
  }

  @Override
  public Opened open(SourceDocument document, long most) {
    try {
      var file = folder.resolve(document.place());
      if (Files.notExists(file)) return new Opened.Missing();
      // A link inside the folder could lead anywhere on the machine.
      if (!file.toRealPath().startsWith(folder.toRealPath())) return new Opened.Missing();
      if (Files.size(file) > most) return new Opened.TooLarge();
      return new Opened.Found(Files.readAllBytes(file));
    } catch (IOException cause) {
      throw new RecordSourceSilent(SETTING);
    }
  }

  private FolderIndex index() {
    try {
      var visits = folder.resolve(IndexReader.ENCOUNTERS);
      var stamp =
          new Stamp(
              Files.getLastModifiedTime(folder.resolve(IndexReader.PATIENTS)),
              Files.getLastModifiedTime(folder.resolve(IndexReader.DOCUMENTS)),
              Files.exists(visits)
                  ? Optional.of(Files.getLastModifiedTime(visits))
                  : Optional.empty());
      var known = loaded;
      if (known == null || !known.stamp().equals(stamp)) {
        known = new Loaded(stamp, new IndexReader(folder).read());
        loaded = known;
      }
      return known.index();
    } catch (IOException cause) {
      throw new RecordSourceSilent(SETTING);
    }
  }
}
