package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.custodian.vocabulary.RequestNumber;

/** The counter of request numbers, one row. Whoever holds its lock takes the next number. */
@Entity
@Table(name = "request_numbering")
class Numbering {
  static final int ROW = 1;

  @Id int id;
  int yearNo;
  int lastNo;

  protected Numbering() {}

  RequestNumber next(LocalDate today) {
    // A clock that was set back over New Year would give numbers of last year a second time.
    if (today.getYear() > yearNo) {
      yearNo = today.getYear();
      lastNo = 0;
    }
    lastNo++;
    return new RequestNumber(String.format(Locale.ROOT, "%02d-%04d", yearNo % 100, lastNo));
  }
}
