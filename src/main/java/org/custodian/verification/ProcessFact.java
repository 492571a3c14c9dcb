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
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that counsel, the patient or a court said about process. */
@Entity
@Immutable
@Table(name = "process_fact")
class ProcessFact {
  enum Fact {
    COUNSEL_OBJECT,
    COUNSEL_NOTIFY_PATIENT,
    COUNSEL_ACCEPT,
    COUNSEL_QUASHED,
    COUNSEL_WITHDRAWN,
    OBJECTION_FILED,
    OBJECTION_RESOLVED,
    OBJECTION_UPHELD,
    RULED_QUASHED,
    RULED_PRODUCE;

    boolean counsel() {
      return name().startsWith(COUNSEL);
    }

    boolean objection() {
      return name().startsWith("OBJECTION_");
    }

    CounselAnswer answer() {
      return CounselAnswer.valueOf(name().substring(COUNSEL.length()));
    }

    static Fact of(CounselAnswer answer) {
      return valueOf(COUNSEL + answer);
    }
  }

  private static final String COUNSEL = "COUNSEL_";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Fact fact;

  LocalDate onDay;
  @Nullable LocalDate untilDay;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ProcessFact() {}

  ProcessFact(
      String requestNo,
      Fact fact,
      LocalDate onDay,
      @Nullable LocalDate untilDay,
      String recordedBy,
      Instant recordedAt) {
    this.requestNo = requestNo;
    this.fact = fact;
    this.onDay = onDay;
    this.untilDay = untilDay;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  Optional<LocalDate> until() {
    return Optional.ofNullable(untilDay);
  }
}
