package org.custodian.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that somebody entered an amount. The newest of a kind counts. */
@Entity
@Immutable
@Table(name = "fee_entry")
class FeeEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  FeeKind kind;

  long cents;
  String enteredBy;
  Instant enteredAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected FeeEntry() {}

  FeeEntry(String requestNo, FeeKind kind, long cents, String enteredBy, Instant enteredAt) {
    this.requestNo = requestNo;
    this.kind = kind;
    this.cents = cents;
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
  }
}
