package org.custodian.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;

/** How far the work of a request is, as the latest try told. */
@Entity
@Table(name = "long_work")
class ProgressRow {
  @Id String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Phase phase;

  int done;
  int ofAll;
  Instant toldAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ProgressRow() {}

  ProgressRow(RequestNumber request, Phase phase, int done, int ofAll, Instant toldAt) {
    this.requestNo = request.value();
    this.phase = phase;
    this.done = done;
    this.ofAll = ofAll;
    this.toldAt = toldAt;
  }
}
