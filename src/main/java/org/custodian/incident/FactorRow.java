package org.custodian.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One look at one factor; the note lies in the vault. */
@Entity
@Immutable
@Table(name = "misdirection_factor")
class FactorRow extends Written {
  @Id String factorId;
  String incidentId;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Factor factor;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  Risk risk;

  String noteSha256;
  String notedBy;
  Instant notedAt;

  /** From 1; the greatest counts. */
  int place;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected FactorRow() {}

  FactorRow(
      String factorId,
      String incidentId,
      Factor factor,
      Risk risk,
      String noteSha256,
      String notedBy,
      Instant notedAt,
      int place) {
    this.factorId = factorId;
    this.incidentId = incidentId;
    this.factor = factor;
    this.risk = risk;
    this.noteSha256 = noteSha256;
    this.notedBy = notedBy;
    this.notedAt = notedAt;
    this.place = place;
  }

  @Override
  public String getId() {
    return factorId;
  }
}
