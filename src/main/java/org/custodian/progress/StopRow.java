package org.custodian.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Somebody's wish that work stops; heard once the work has stopped for it. */
@Entity
@Table(name = "long_work_stop")
class StopRow {
  @Id String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Phase phase;

  int done;
  int ofAll;
  String askedBy;
  Instant askedAt;
  boolean heard;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected StopRow() {}

  StopRow(RequestNumber request, ProgressRow now, StaffId by, Instant at) {
    this.requestNo = request.value();
    this.phase = now.phase;
    this.done = now.done;
    this.ofAll = now.ofAll;
    this.askedBy = by.value();
    this.askedAt = at;
  }
}
