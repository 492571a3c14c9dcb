package org.custodian.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The fact that a hold ended. */
@Entity
@Immutable
@Table(name = "hold_end")
class HoldEndRow implements Persistable<String> {
  @Id String holdId;
  String endedBy;
  Instant endedAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected HoldEndRow() {}

  HoldEndRow(String holdId, String endedBy, Instant endedAt) {
    this.holdId = holdId;
    this.endedBy = endedBy;
    this.endedAt = endedAt;
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
