package org.custodian.workflow.letters;

import java.time.LocalDate;
import org.custodian.correspondence.Letter;
import org.custodian.intake.ReceivedRequest;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.springframework.stereotype.Component;

/** Tells the patient that the revocation holds. */
@Component
class RevocationLetter {
  private final Verification verification;
  private final Records records;
  private final PatientAddress patients;
  private final LetterPost post;

  RevocationLetter(
      Verification verification, Records records, PatientAddress patients, LetterPost post) {
    this.verification = verification;
    this.records = records;
    this.patients = patients;
    this.post = post;
  }

  /** Sends it; as long as no patient is matched there is nobody to write to. */
  void send(ReceivedRequest request, LocalDate revokedOn) {
    verification
        .patient(request.number())
        .map(records::patient)
        .map(patients::of)
        .ifPresent(
            patient ->
                post.toOther(
                    request.number(),
                    new Letter.RevocationAcknowledged(request.number(), patient, revokedOn),
                    request.language(),
                    "REV"));
  }
}
