package org.custodian.workflow.letters;

import org.custodian.correspondence.Addressee;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.vocabulary.PatientRef;
import org.springframework.stereotype.Component;

/**
 * Where a letter for a patient goes: the address that the patient named for letters, else that of
 * the chart (rule J3).
 */
@Component
public final class PatientAddress {
  private final Records records;
  private final ConfidentialAddresses addresses;

  PatientAddress(Records records, ConfidentialAddresses addresses) {
    this.records = records;
    this.addresses = addresses;
  }

  /** The patient with the address that counts. */
  public Addressee of(PatientRef patient) {
    return of(records.patient(patient));
  }

  /** The same for a patient who was looked up. */
  Addressee of(PatientRecord known) {
    var address = addresses.of(known.ref()).orElse(known.address());
    return Addressee.of(known.name().full(), "", address);
  }
}
