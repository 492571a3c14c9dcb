package org.custodian.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a patient took a permission back, 45 CFR 164.508(b)(5). */
@Entity
@Immutable
@Table(name = "authorization_revocation")
class Revocation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  LocalDate revokedOn;
  String via;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Revocation() {}

  Revocation(
      String requestNo, LocalDate revokedOn, String via, String recordedBy, Instant recordedAt) {
    this.requestNo = requestNo;
    this.revokedOn = revokedOn;
    this.via = via;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
