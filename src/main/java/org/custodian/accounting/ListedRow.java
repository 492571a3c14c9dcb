package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A line of an accounting that was given. */
@Entity
@Immutable
@Table(name = "accounting_listed")
class ListedRow extends Noted {
  @Id String listedId;
  String accountingId;
  int place;
  String disclosureId;
  int alike;
  LocalDate lastOn;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ListedRow() {}

  ListedRow(String listedId, String accountingId, int place, AccountingEntry entry) {
    this.listedId = listedId;
    this.accountingId = accountingId;
    this.place = place;
    this.disclosureId = entry.first().id();
    this.alike = entry.number();
    this.lastOn = entry.lastOn();
  }

  @Override
  public String getId() {
    return listedId;
  }
}
