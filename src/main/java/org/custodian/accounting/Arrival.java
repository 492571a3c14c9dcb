package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The fact that a disclosure reached its recipient. */
@Entity
@Immutable
@Table(name = "disclosure_arrival")
class Arrival extends Noted {
  @Id String arrivalId;
  String disclosureId;
  Instant arrivedAt;
  String referenceNo;
  String notedBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Arrival() {}

  Arrival(
      String arrivalId,
      String disclosureId,
      Instant arrivedAt,
      String referenceNo,
      String notedBy) {
    this.arrivalId = arrivalId;
    this.disclosureId = disclosureId;
    this.arrivedAt = arrivedAt;
    this.referenceNo = referenceNo;
    this.notedBy = notedBy;
  }

  @Override
  public String getId() {
    return arrivalId;
  }
}
