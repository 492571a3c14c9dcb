package org.custodian.ledger;

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

/** A line of the log. Written once, never changed. */
@Entity
@Immutable
@Table(name = "ledger_entry")
class LedgerRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long seq;

  String entryId;
  Instant at;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Kind kind;

  String actor;
  @Nullable String requestNo;
  String facts;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected LedgerRow() {}

  LedgerRow(
      String entryId,
      Instant at,
      Kind kind,
      String actor,
      @Nullable String requestNo,
      String facts) {
    this.entryId = entryId;
    this.at = at;
    this.kind = kind;
    this.actor = actor;
    this.requestNo = requestNo;
    this.facts = facts;
  }
}
