package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The fact that the requester no longer wants the records. */
@Entity
@Immutable
@Table(name = "request_withdrawal")
class Withdrawal extends Fact {
  @Id String requestNo;
  Instant withdrawnAt;
  String withdrawnBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Withdrawal() {}

  Withdrawal(String requestNo, Instant withdrawnAt, String withdrawnBy) {
    this.requestNo = requestNo;
    this.withdrawnAt = withdrawnAt;
    this.withdrawnBy = withdrawnBy;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
