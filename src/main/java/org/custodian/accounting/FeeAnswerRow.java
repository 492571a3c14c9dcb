package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The patient agreed to the fee, perhaps for another period. */
@Entity
@Immutable
@Table(name = "accounting_fee_answer")
class FeeAnswerRow extends Noted {
  @Id String requestNo;
  LocalDate agreedOn;
  @Nullable LocalDate periodFrom;
  @Nullable LocalDate periodTo;
  String notedBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected FeeAnswerRow() {}

  FeeAnswerRow(
      String requestNo,
      LocalDate agreedOn,
      @Nullable LocalDate periodFrom,
      @Nullable LocalDate periodTo,
      String notedBy) {
    this.requestNo = requestNo;
    this.agreedOn = agreedOn;
    this.periodFrom = periodFrom;
    this.periodTo = periodTo;
    this.notedBy = notedBy;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
