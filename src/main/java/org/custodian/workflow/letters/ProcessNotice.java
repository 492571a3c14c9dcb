package org.custodian.workflow.letters;

import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * The hospital's own notice of process to the patient, where the patient wants letters (rules B5,
 * J3).
 */
@Component
public final class ProcessNotice {
  private final Verification verification;
  private final PatientAddress patients;
  private final OtherLetters letters;

  ProcessNotice(Verification verification, PatientAddress patients, OtherLetters letters) {
    this.verification = verification;
    this.patients = patients;
    this.letters = letters;
  }

  /**
   * Sends it.
   *
   * @throws IllegalStateException if counsel ordered no notice or no patient is matched
   */
  public void send(RequestNumber request) {
    var objectBy =
        verification
            .noticeEndsOn(request)
            .orElseThrow(
                () -> new IllegalStateException("FLW-22 Nobody ordered a notice to the patient."));
    var patient =
        verification
            .patient(request)
            .map(patients::of)
            .orElseThrow(
                () -> new IllegalStateException("FLW-23 Match the patient before the notice."));
    letters.noticeToPatient(request, patient, "en", objectBy);
  }
}
