package org.custodian.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that the requester agreed to an estimate. */
@Entity
@Immutable
@Table(name = "fee_agreement")
class Agreement {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  long totalCents;
  LocalDate agreedOn;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Agreement() {}

  Agreement(
      String requestNo,
      long totalCents,
      LocalDate agreedOn,
      String recordedBy,
      Instant recordedAt) {
    this.requestNo = requestNo;
    this.totalCents = totalCents;
    this.agreedOn = agreedOn;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
