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
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** That somebody told the page rules something about a request; what, lies in the vault. */
@Entity
@Immutable
@Table(name = "page_case_fact")
class CaseFactRow implements Persistable<String> {
  @Id String id;
  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  CaseFact kind;

  String sha256;
  String toldBy;
  Instant toldAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected CaseFactRow() {}

  CaseFactRow(RequestNumber request, CaseFact kind, String sha256, StaffId by, Instant at) {
    this.id = UUID.randomUUID().toString();
    this.requestNo = request.value();
    this.kind = kind;
    this.sha256 = sha256;
    this.toldBy = by.value();
    this.toldAt = at;
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
