package org.custodian.records;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.custodian.pdf.Noticed;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file that was taken in place of the one that was collected first. */
@Entity
@Immutable
@Table(name = "replaced_document")
class ReplacedRow extends Fact {
  @Id String replacementKey;
  String requestNo;
  String documentKey;
  int attempt;
  int pages;
  String sha256;
  @Nullable String refused;
  String noticed;
  String takenBy;
  Instant takenAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ReplacedRow() {}

  ReplacedRow(DocumentRow first, int attempt, Look look, StaffId by, Instant at) {
    this.replacementKey = first.documentKey + "/" + attempt;
    this.requestNo = first.requestNo;
    this.documentKey = first.documentKey;
    this.attempt = attempt;
    this.pages = look.pages();
    this.sha256 = look.sha256();
    this.refused = look.refused().orElse(null);
    this.noticed = Noticed.codes(look.notices());
    this.takenBy = by.value();
    this.takenAt = at;
  }

  Look look() {
    return new Look(sha256, pages, Optional.ofNullable(refused), Noticed.of(noticed));
  }

  @Override
  public String getId() {
    return replacementKey;
  }
}
