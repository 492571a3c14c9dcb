package org.custodian.records;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;

/**
 * Where charts come from: a folder with an index, later an EHR over FHIR. A source says what it
 * holds and judges nothing.
 *
 * <p>Every method throws {@link RecordSourceSilent} if the source gives no answer; the engine then
 * tries again. "There is none" is an answer.
 */
public interface RecordSource {

  /**
   * Everybody whom the query may mean. Too many is fine, too few is not: {@link Records} judges.
   */
  List<PatientRecord> patients(PatientQuery query);

  /** The patient with this number, if the source knows one. */
  Optional<PatientRecord> patient(PatientRef patient);

  /** The whole chart; empty if there is none. */
  List<SourceDocument> documents(PatientRef patient);

  /** The visits of the patient that the source knows of; empty if it keeps none. */
  default List<Encounter> encounters(PatientRef patient) {
    return List.of();
  }

  /**
   * The document's bytes as they are.
   *
   * @param most largest size in bytes that is read
   */
  Opened open(SourceDocument document, long most);
}
