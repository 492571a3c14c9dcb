package org.custodian.workflow.letters;

import org.custodian.correspondence.Addressee;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * The hospital's own notice of process to the patient, at the confidential address if there is one
 * (rules B5, J3).
 */
@Component
public final class ProcessNotice {
  private final Verification verification;
  private final Records records;
  private final ConfidentialAddresses addresses;
  private final OtherLetters letters;

  ProcessNotice(
      Verification verification,
      Records records,
      ConfidentialAddresses addresses,
      OtherLetters letters) {
    this.verification = verification;
    this.addresses = addresses;
    this.records = records;
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
            .map(records::patient)
            .orElseThrow(
                () -> new IllegalStateException("FLW-23 Match the patient before the notice."));
    letters.noticeToPatient(request, addressee(patient), "en", objectBy);
  }

  private Addressee addressee(PatientRecord patient) {
    var address = addresses.of(patient.ref()).orElse(patient.address());
    return Addressee.of(patient.name().full(), "", address);
  }
}
