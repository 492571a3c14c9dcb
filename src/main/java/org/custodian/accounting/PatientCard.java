package org.custodian.accounting;

import java.util.Optional;
import org.custodian.records.Records;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.springframework.stereotype.Component;

/** What the letter to a patient needs of them. */
@Component
class PatientCard {
  private final Records records;

  PatientCard(Records records) {
    this.records = records;
  }

  Optional<PatientName> name(PatientRef patient) {
    return Optional.of(records.patient(patient).name());
  }

  String address(PatientRef patient) {
    return records.patient(patient).address();
  }
}
