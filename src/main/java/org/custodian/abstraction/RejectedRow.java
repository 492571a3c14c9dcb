package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A person said that suggested words may go. */
@Entity
@Table(name = "suggestion_rejected")
class RejectedRow implements Persistable<String> {
  @Id String id;
  String requestNo;
  long echoId;
  String rejectedBy;
  Instant rejectedAt;
  @Nullable Instant removedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RejectedRow() {}

  RejectedRow(RequestNumber request, long echo, StaffId by, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.requestNo = request.value();
    this.echoId = echo;
    this.rejectedBy = by.value();
    this.rejectedAt = at;
    this.stored = false;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
