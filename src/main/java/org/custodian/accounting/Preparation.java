package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who prepared the accounting of a request; whoever looks at it last answers for it. */
@Entity
@Table(name = "accounting_prepared")
class Preparation extends Noted {
  @Id String requestNo;
  String preparedBy;
  Instant preparedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Preparation() {}

  Preparation(String requestNo, String preparedBy, Instant preparedAt) {
    this.requestNo = requestNo;
    this.preparedBy = preparedBy;
    this.preparedAt = preparedAt;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
