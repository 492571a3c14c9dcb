package org.custodian.records;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;

/** The fact that a chart was collected for a request. */
@Entity
@Immutable
@Table(name = "record_collection")
class CollectionRow extends Fact {
  @Id String requestNo;
  String mrn;
  int documents;
  int pages;
  Instant collectedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected CollectionRow() {}

  CollectionRow(RequestNumber request, PatientRef patient, int documents, int pages, Instant at) {
    this.requestNo = request.value();
    this.mrn = patient.mrn();
    this.documents = documents;
    this.pages = pages;
    this.collectedAt = at;
  }

  boolean isOf(PatientRef patient) {
    return mrn.equals(patient.mrn());
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
