package org.custodian.abstraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A page that a patient was denied. */
@Entity
@Table(name = "access_denial")
class DenialRow implements Persistable<String> {
  @Id String id;
  String requestNo;
  String documentId;
  int pageNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DenialGround ground;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Denial.State state;

  String deniedBy;
  Instant deniedAt;
  @Nullable String reviewedBy;
  @Nullable Instant reviewedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DenialRow() {}

  DenialRow(RequestNumber request, PageKey page, DenialGround ground, StaffId by, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.requestNo = request.value();
    this.documentId = page.documentId();
    this.pageNo = page.page();
    this.ground = ground;
    this.state = Denial.State.STANDING;
    this.deniedBy = by.value();
    this.deniedAt = at;
    this.stored = false;
  }

  void reviewed(Denial.State result, StaffId by, Instant at) {
    this.state = result;
    this.reviewedBy = by.value();
    this.reviewedAt = at;
  }

  PageKey key() {
    return new PageKey(documentId, pageNo);
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
