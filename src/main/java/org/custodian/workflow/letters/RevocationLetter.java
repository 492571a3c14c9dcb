package org.custodian.workflow.letters;

import java.time.LocalDate;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.intake.ReceivedRequest;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.springframework.stereotype.Component;

/**
 * Tells the patient, at the address on file for letters or that of the chart, that the revocation
 * holds.
 */
@Component
class RevocationLetter {
  private final Verification verification;
  private final Records records;
  private final ConfidentialAddresses addresses;
  private final Correspondence correspondence;

  RevocationLetter(
      Verification verification,
      Records records,
      ConfidentialAddresses addresses,
      Correspondence correspondence) {
    this.verification = verification;
    this.addresses = addresses;
    this.records = records;
    this.correspondence = correspondence;
  }

  /** Sends it; as long as no patient is matched there is nobody to write to. */
  void send(ReceivedRequest request, LocalDate revokedOn) {
    verification
        .patient(request.number())
        .map(records::patient)
        .map(this::addressee)
        .ifPresent(
            patient ->
                correspondence.send(
                    request.number(),
                    new Letter.RevocationAcknowledged(request.number(), patient, revokedOn),
                    request.language(),
                    "REV"));
  }

  private Addressee addressee(PatientRecord patient) {
    var address = addresses.of(patient.ref()).orElse(patient.address());
    return Addressee.of(patient.name().full(), "", address);
  }
}
