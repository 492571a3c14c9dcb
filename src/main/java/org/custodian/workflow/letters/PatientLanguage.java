package org.custodian.workflow.letters;

import java.util.Optional;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.records.Records;
import org.custodian.vocabulary.PatientRef;
import org.springframework.stereotype.Component;

/**
 * In which language a letter to the patient is written. Whoever asks about somebody else does not
 * choose it.
 */
@Component
final class PatientLanguage {
  private final Records records;

  PatientLanguage(Records records) {
    this.records = records;
  }

  /** "en" or "es". */
  String of(PatientRef patient, ReceivedRequest request) {
    return records.letterLanguage(
        patient,
        Optional.of(request.language())
            .filter(own -> request.requester().kind() == RequesterKind.PATIENT));
  }
}
