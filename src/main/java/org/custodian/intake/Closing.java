package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The fact that a request ended, and how. The first one stands. */
@Entity
@Immutable
@Table(name = "request_closing")
class Closing extends Fact {
  @Id String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Outcome outcome;

  Instant closedAt;
  String closedBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Closing() {}

  Closing(String requestNo, Outcome outcome, Instant closedAt, String closedBy) {
    this.requestNo = requestNo;
    this.outcome = outcome;
    this.closedAt = closedAt;
    this.closedBy = closedBy;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
