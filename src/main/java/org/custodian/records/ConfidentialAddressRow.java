package org.custodian.records;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;

/** The fact that a patient named an address for letters, or with a blank one took it back. */
@Entity
@Immutable
@Table(name = "confidential_address")
class ConfidentialAddressRow extends Fact {
  @Id String addressId;
  String mrn;
  int place;
  String address;
  String keptBy;
  Instant keptAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ConfidentialAddressRow() {}

  ConfidentialAddressRow(PatientRef patient, int place, String address, StaffId by, Instant at) {
    this.addressId = java.util.UUID.randomUUID().toString();
    this.mrn = patient.mrn();
    this.place = place;
    this.address = address;
    this.keptBy = by.value();
    this.keptAt = at;
  }

  @Override
  public String getId() {
    return addressId;
  }
}
