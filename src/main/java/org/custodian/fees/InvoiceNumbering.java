package org.custodian.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;

/** The counter of invoice numbers, one row. Whoever holds its lock changes accounts. */
@Entity
@Table(name = "invoice_numbering")
class InvoiceNumbering {
  static final int ROW = 1;

  @Id int id;
  int yearNo;
  int lastNo;

  protected InvoiceNumbering() {}

  String next(LocalDate today) {
    // A clock that was set back over New Year would give numbers of last year a second time.
    if (today.getYear() > yearNo) {
      yearNo = today.getYear();
      lastNo = 0;
    }
    lastNo++;
    return String.format(Locale.ROOT, "INV-%02d-%06d", yearNo % 100, lastNo);
  }
}
