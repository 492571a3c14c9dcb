package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a person compared a request with an earlier one; without a first one it is new. */
@Entity
@Immutable
@Table(name = "request_duplicate")
class Twin extends Fact {
  @Id String requestNo;
  @Nullable String firstNo;
  String decidedBy;
  Instant decidedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Twin() {}

  Twin(String requestNo, @Nullable String firstNo, String decidedBy, Instant decidedAt) {
    this.requestNo = requestNo;
    this.firstNo = firstNo;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
