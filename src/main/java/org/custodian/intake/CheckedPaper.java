package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The fact that a file passed the first look. A submission may name only such files. */
@Entity
@Immutable
@Table(name = "checked_paper")
class CheckedPaper extends Fact {
  @Id String sha256;
  int pages;
  long size;
  Instant checkedAt;
  String noticed;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected CheckedPaper() {}

  CheckedPaper(String sha256, int pages, long size, Instant checkedAt, String noticed) {
    this.sha256 = sha256;
    this.pages = pages;
    this.size = size;
    this.checkedAt = checkedAt;
    this.noticed = noticed;
  }

  @Override
  public String getId() {
    return sha256;
  }
}
