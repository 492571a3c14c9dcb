package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A banned text, standing or taken back. */
@Entity
@Table(name = "redaction_term")
class TermRow implements Persistable<String> {
  @Id String id;
  String requestNo;
  String wording;
  String reason;
  String madeBy;
  Instant madeAt;
  @Nullable String removedBy;
  @Nullable Instant removedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected TermRow() {}

  TermRow(RequestNumber request, Term term, StaffId by, Instant at) {
    this.id = term.id();
    this.requestNo = request.value();
    this.wording = term.text();
    this.reason = term.reason();
    this.madeBy = by.value();
    this.madeAt = at;
    this.stored = false;
  }

  void remove(StaffId by, Instant at) {
    this.removedBy = by.value();
    this.removedAt = at;
  }

  void restore() {
    this.removedBy = null;
    this.removedAt = null;
  }

  Term term() {
    return new Term(id, wording, reason);
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
