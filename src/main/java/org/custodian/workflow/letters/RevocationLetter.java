package org.custodian.workflow.letters;

import java.time.LocalDate;
import org.custodian.correspondence.Letter;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Verification;
import org.springframework.stereotype.Component;

/** Tells the patient that the revocation holds. */
@Component
class RevocationLetter {
  private final Verification verification;
  private final PatientLanguage languages;
  private final PatientAddress patients;
  private final LetterPost post;

  RevocationLetter(
      Verification verification,
      PatientLanguage languages,
      PatientAddress patients,
      LetterPost post) {
    this.verification = verification;
    this.languages = languages;
    this.patients = patients;
    this.post = post;
  }

  /** Sends it; as long as no patient is matched there is nobody to write to. */
  void send(ReceivedRequest request, LocalDate revokedOn) {
    verification
        .patient(request.number())
        .ifPresent(
            patient ->
                post.toOther(
                    request.number(),
                    new Letter.RevocationAcknowledged(
                        request.number(), patients.of(patient), revokedOn),
                    languages.of(patient, request),
                    "REV"));
  }
}
