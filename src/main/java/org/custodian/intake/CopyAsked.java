package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The fact that a patient who asked only to look wants a copy as well. */
@Entity
@Immutable
@Table(name = "copy_asked")
class CopyAsked extends Fact {
  @Id String requestNo;
  Instant askedAt;
  String notedBy;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected CopyAsked() {}

  CopyAsked(String requestNo, Instant askedAt, String notedBy) {
    this.requestNo = requestNo;
    this.askedAt = askedAt;
    this.notedBy = notedBy;
  }

  @Override
  public String getId() {
    return requestNo;
  }
}
