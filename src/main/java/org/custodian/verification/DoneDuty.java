package org.custodian.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that somebody did what had to be done before the request may be closed. */
@Entity
@Immutable
@Table(name = "done_duty")
class DoneDuty {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Duty duty;

  LocalDate doneOn;
  String reasonCode;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DoneDuty() {}

  DoneDuty(
      String requestNo,
      Duty duty,
      LocalDate doneOn,
      String reasonCode,
      String recordedBy,
      Instant recordedAt) {
    this.requestNo = requestNo;
    this.duty = duty;
    this.doneOn = doneOn;
    this.reasonCode = reasonCode;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
