package org.custodian.workflow.letters;

import org.custodian.intake.Intake;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * The hospital's own notice of process to the patient, where the patient wants letters and in the
 * patient's language (rules B5, J3).
 */
@Component
public final class ProcessNotice {
  private final Verification verification;
  private final Proceedings proceedings;
  private final PatientAddress patients;
  private final PatientLanguage languages;
  private final Intake intake;
  private final OtherLetters letters;

  ProcessNotice(
      Verification verification,
      Proceedings proceedings,
      PatientAddress patients,
      PatientLanguage languages,
      Intake intake,
      OtherLetters letters) {
    this.languages = languages;
    this.intake = intake;
    this.verification = verification;
    this.proceedings = proceedings;
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
        proceedings
            .noticeEndsOn(request)
            .orElseThrow(
                () -> new IllegalStateException("FLW-22 Nobody ordered a notice to the patient."));
    var patient =
        verification
            .patient(request)
            .orElseThrow(
                () -> new IllegalStateException("FLW-23 Match the patient before the notice."));
    letters.noticeToPatient(
        request, patients.of(patient), languages.of(patient, intake.request(request)), objectBy);
  }
}
