package org.custodian.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Something that was done about a misdirection. */
@Entity
@Immutable
@Table(name = "misdirection_step")
class StepRow extends Written {
  /** What was done. */
  enum Kind {
    ASSURED,
    DECIDED,
    NOTICE_SENT,
    NOTICE_OVERDUE,
    REPORTED,
    CLOSED
  }

  @Id String stepId;
  String incidentId;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Kind kind;

  String code;
  LocalDate onDay;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected StepRow() {}

  StepRow(
      String stepId,
      String incidentId,
      Kind kind,
      String code,
      LocalDate onDay,
      String notedBy,
      Instant notedAt) {
    this.stepId = stepId;
    this.incidentId = incidentId;
    this.kind = kind;
    this.code = code;
    this.onDay = onDay;
    this.notedBy = notedBy;
    this.notedAt = notedAt;
  }

  @Override
  public String getId() {
    return stepId;
  }
}
