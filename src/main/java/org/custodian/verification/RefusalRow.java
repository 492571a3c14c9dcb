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
import org.custodian.verification.Authority.Refusal.Reason;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a professional judged about a representative, 45 CFR 164.502(g)(5). */
@Entity
@Immutable
@Table(name = "representative_refusal")
class RefusalRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Reason reason;

  /** Whether it is refused from now on; else the refusal is taken back. */
  boolean stands;

  String judgedBy;
  Instant judgedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RefusalRow() {}

  RefusalRow(String requestNo, Reason reason, boolean stands, String judgedBy, Instant judgedAt) {
    this.requestNo = requestNo;
    this.reason = reason;
    this.stands = stands;
    this.judgedBy = judgedBy;
    this.judgedAt = judgedAt;
  }
}
