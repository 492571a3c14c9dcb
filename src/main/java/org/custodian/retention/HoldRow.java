package org.custodian.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A legal hold as it was placed. */
@Entity(name = "LegalHoldRow")
@Immutable
@Table(name = "legal_hold")
class HoldRow implements Persistable<String> {
  @Id String holdId;
  String requestNo;
  String mrn;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  HoldReason reason;

  String placedBy;
  Instant placedAt;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected HoldRow() {}

  HoldRow(LegalHold hold) {
    this.holdId = hold.id();
    this.requestNo = hold.request().map(RequestNumber::value).orElse("");
    this.mrn = hold.patient().map(PatientRef::mrn).orElse("");
    this.reason = hold.reason();
    this.placedBy = hold.placedBy().value();
    this.placedAt = hold.placedAt();
  }

  LegalHold hold() {
    return new LegalHold(
        holdId,
        requestNo.isEmpty() ? Optional.empty() : Optional.of(new RequestNumber(requestNo)),
        mrn.isEmpty() ? Optional.empty() : Optional.of(new PatientRef(mrn)),
        reason,
        new StaffId(placedBy),
        placedAt);
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
