package org.custodian.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The fact that a request was held. */
@Entity
@Immutable
@Table(name = "request_hold")
class HoldRow implements Persistable<String> {
  @Id String holdId;
  String requestNo;
  String holdCode;
  String law;
  @Nullable LocalDate heldUntil;
  String heldBy;
  Instant heldAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected HoldRow() {}

  HoldRow(
      String holdId,
      String requestNo,
      String holdCode,
      String law,
      @Nullable LocalDate heldUntil,
      String heldBy,
      Instant heldAt) {
    this.holdId = holdId;
    this.requestNo = requestNo;
    this.holdCode = holdCode;
    this.law = law;
    this.heldUntil = heldUntil;
    this.heldBy = heldBy;
    this.heldAt = heldAt;
  }

  @Override
  public String getId() {
    return holdId;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
