package org.custodian.accounting;

import java.util.Optional;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.springframework.stereotype.Component;

/** What the letter to a patient needs of them. */
@Component
class PatientCard {
  private final Records records;
  private final DisclosureRows rows;

  PatientCard(Records records, DisclosureRows rows) {
    this.records = records;
    this.rows = rows;
  }

  /** As the index has it today, or as it was when records were last disclosed. */
  Optional<PatientName> name(PatientRef patient) {
    return inIndex(patient).map(PatientRecord::name).or(() -> disclosedAs(patient));
  }

  /** Where letters to the patient go; blank if the index does not say. */
  String address(PatientRef patient) {
    return named(patient).or(() -> inIndex(patient).map(PatientRecord::address)).orElse("");
  }

  /** Where the patient asked that letters go in place of any other address (rule J3). */
  Optional<String> named(PatientRef patient) {
    return records.letterAddress(patient);
  }

  private Optional<PatientName> disclosedAs(PatientRef patient) {
    return rows.findFirstByMrnOrderByDisclosedAtDesc(patient.mrn())
        .map(row -> row.fact().patientName());
  }

  private Optional<PatientRecord> inIndex(PatientRef patient) {
    try {
      return Optional.of(records.patient(patient));
    } catch (UnknownPatient notInIndex) {
      return Optional.empty();
    }
  }
}
