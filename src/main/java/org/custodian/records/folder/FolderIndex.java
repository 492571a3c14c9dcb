package org.custodian.records.folder;

import java.util.List;
import java.util.Map;
import org.custodian.records.Encounter;
import org.custodian.records.PatientRecord;
import org.custodian.records.SourceDocument;

/** The lists of a folder, by medical record number. */
record FolderIndex(
    Map<String, PatientRecord> patients,
    Map<String, List<SourceDocument>> documents,
    Map<String, List<Encounter>> encounters) {

  /** A map of charts prints itself as nothing. */
  @Override
  public String toString() {
    return "FolderIndex[withheld]";
  }
}
