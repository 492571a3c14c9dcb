package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The work on one request: its count of changes and where the specialist stopped. */
@Entity
@Table(name = "abstraction")
class Sheet implements Persistable<String> {
  @Id String requestNo;

  /** Counted up by each change, under a row lock. */
  long revision;

  Instant proposedAt;
  @Nullable String lastDocument;
  @Nullable Integer lastPage;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Sheet() {}

  Sheet(String requestNo, Instant proposedAt) {
    this.requestNo = requestNo;
    this.proposedAt = proposedAt;
    this.stored = false;
  }

  @Override
  public String getId() {
    return requestNo;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
