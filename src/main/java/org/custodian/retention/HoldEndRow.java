package org.custodian.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The end of a legal hold. */
@Entity(name = "LegalHoldEndRow")
@Immutable
@Table(name = "legal_hold_end")
class HoldEndRow implements Persistable<String> {
  @Id String holdId;
  String liftedBy;
  Instant liftedAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected HoldEndRow() {}

  HoldEndRow(String holdId, String liftedBy, Instant liftedAt) {
    this.holdId = holdId;
    this.liftedBy = liftedBy;
    this.liftedAt = liftedAt;
  }

  @PostLoad
  @PostPersist
  void keepStored() {
    stored = true;
  }

  @Override
  public String getId() {
    return holdId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
