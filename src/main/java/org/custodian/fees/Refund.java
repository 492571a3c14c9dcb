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

/** The fact that money went back to who paid it, in cents. */
@Entity
@Immutable
@Table(name = "fee_refund")
class Refund {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  long cents;
  LocalDate paidBackOn;
  String paidBackBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Refund() {}

  Refund(String requestNo, long cents, LocalDate paidBackOn, String paidBackBy, Instant notedAt) {
    this.requestNo = requestNo;
    this.cents = cents;
    this.paidBackOn = paidBackOn;
    this.paidBackBy = paidBackBy;
    this.notedAt = notedAt;
  }
}
