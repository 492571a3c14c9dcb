package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the post takes for a request's packet, in cents. A correction is a new row. */
@Entity
@Immutable
@Table(name = "request_postage")
class Postage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  long cents;
  String enteredBy;
  Instant enteredAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Postage() {}

  Postage(String requestNo, long cents, String enteredBy, Instant enteredAt) {
    this.requestNo = requestNo;
    this.cents = cents;
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
  }
}
