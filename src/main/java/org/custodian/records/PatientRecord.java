package org.custodian.records;

import java.time.LocalDate;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/** A patient as the hospital's index knows them; a part that is not known is empty. */
@Phi
public record PatientRecord(
    PatientRef ref, PatientName name, LocalDate born, String sex, String phone, String address) {

  @Override
  public String toString() {
    return "PatientRecord[withheld]";
  }
}
