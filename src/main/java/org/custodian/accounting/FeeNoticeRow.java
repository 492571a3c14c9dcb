package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The patient was told what it costs. */
@Entity
@Immutable
@Table(name = "accounting_fee_notice")
class FeeNoticeRow extends Noted {
  @Id String requestNo;
  long amountCents;
  LocalDate sentOn;
  LocalDate answerBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected FeeNoticeRow() {}

  FeeNoticeRow(String requestNo, long amountCents, LocalDate sentOn, LocalDate answerBy) {
    this.requestNo = requestNo;
    this.amountCents = amountCents;
    this.sentOn = sentOn;
    this.answerBy = answerBy;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
