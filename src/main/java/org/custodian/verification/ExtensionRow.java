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
import org.springframework.data.domain.Persistable;

/** The fact that the legal limit of a request was extended; there is one at most (rule D2). */
@Entity
@Immutable
@Table(name = "deadline_extension")
class ExtensionRow implements Persistable<String> {
  @Id String requestNo;
  LocalDate oldDue;
  LocalDate newDue;
  String reasonCode;
  String wording;
  String extendedBy;
  Instant extendedAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ExtensionRow() {}

  ExtensionRow(
      String requestNo,
      LocalDate oldDue,
      LocalDate newDue,
      String reasonCode,
      String wording,
      String extendedBy,
      Instant extendedAt) {
    this.requestNo = requestNo;
    this.oldDue = oldDue;
    this.newDue = newDue;
    this.reasonCode = reasonCode;
    this.wording = wording;
    this.extendedBy = extendedBy;
    this.extendedAt = extendedAt;
  }

  @Override
  public String getId() {
    return requestNo;
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
