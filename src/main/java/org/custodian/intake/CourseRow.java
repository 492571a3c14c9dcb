package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What came of one appointment, once. */
@Entity
@Immutable
@Table(name = "inspection_course")
class CourseRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int round;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  InspectionCourse course;

  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected CourseRow() {}

  CourseRow(String requestNo, int round, InspectionCourse course, String by, Instant at) {
    this.requestNo = requestNo;
    this.round = round;
    this.course = course;
    this.notedBy = by;
    this.notedAt = at;
  }
}
