package org.custodian.records;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the records module.
 *
 * @param folder where patients.csv, index.csv and the documents lie
 * @param largestDocument larger documents are kept as refused, because they would not fit into
 *     memory beside the work of others
 * @param patientLanguage "en" or "es", for letters to patients whose language nobody knows
 */
@ConfigurationProperties("custodian.records")
public record RecordsSettings(
    @DefaultValue("data/records") Path folder,
    @DefaultValue("100MB") DataSize largestDocument,
    @DefaultValue("en") String patientLanguage) {
  public RecordsSettings {
    if (!patientLanguage.equals("en") && !patientLanguage.equals("es")) {
      throw new IllegalArgumentException(
          "REC-20 custodian.records.patient-language is en or es; letters have no other words.");
    }
  }
}
