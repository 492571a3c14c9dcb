package org.custodian.records;

import java.time.LocalDate;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/**
 * A patient as the hospital's index knows them; a part that is not known is empty.
 *
 * @param language in which the patient reads letters, "en" or "es"
 */
@Phi
public record PatientRecord(
    PatientRef ref,
    PatientName name,
    LocalDate born,
    String sex,
    String phone,
    String address,
    String language) {

  /** A patient of whom the index knows no language. */
  public PatientRecord(
      PatientRef ref, PatientName name, LocalDate born, String sex, String phone, String address) {
    this(ref, name, born, sex, phone, address, "");
  }

  @Override
  public String toString() {
    return "PatientRecord[withheld]";
  }
}
