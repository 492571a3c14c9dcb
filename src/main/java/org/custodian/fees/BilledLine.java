package org.custodian.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A line of a computed fee as it is stored. */
@Embeddable
class BilledLine {
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  FeeKind kind;

  int quantity;
  long unitCents;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected BilledLine() {}

  BilledLine(FeeLine line) {
    this.kind = line.kind();
    this.quantity = line.quantity();
    this.unitCents = line.unitCents();
  }

  FeeLine line() {
    return new FeeLine(kind, quantity, unitCents);
  }
}
