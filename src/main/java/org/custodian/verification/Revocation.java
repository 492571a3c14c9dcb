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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a patient took a permission back, 45 CFR 164.508(b)(5). */
@Entity
@Immutable
@Table(name = "authorization_revocation")
class Revocation {
  /** How it was said. */
  enum Form {
    WRITTEN,
    SPOKEN,
    /** The patient does not want the spoken one after all. */
    DROPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  LocalDate revokedOn;
  String via;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Form form;

  /** Which records it takes back, as text of limits; empty for all. */
  @Column(length = 4000)
  String takenBack;

  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Revocation() {}

  Revocation(
      String requestNo,
      TakenBack how,
      Form form,
      String via,
      String recordedBy,
      Instant recordedAt) {
    this.requestNo = requestNo;
    this.revokedOn = how.on();
    this.form = form;
    this.takenBack = how.wholly() ? "" : ChecklistText.writeFact(how.some().toArray());
    this.via = via;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  TakenBack takenBack() {
    var limits =
        takenBack.isEmpty()
            ? List.<ScopeLimit>of()
            : List.of(ChecklistText.readFact(takenBack, ScopeLimit[].class));
    return new TakenBack(revokedOn, form == Form.WRITTEN, limits);
  }

  /** What is in effect of all that was said, the gravest last. */
  static List<TakenBack> standing(List<Revocation> said) {
    var standing = new ArrayList<TakenBack>();
    var parts =
        said.stream()
            .filter(one -> one.form == Form.WRITTEN && !one.takenBack.isEmpty())
            .map(Revocation::takenBack)
            .toList();
    parts.stream().reduce((one, other) -> together(one, other)).ifPresent(standing::add);
    said.stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.form == Form.SPOKEN)
        .map(Revocation::takenBack)
        .ifPresent(standing::add);
    said.stream()
        .filter(one -> one.form == Form.WRITTEN && one.takenBack.isEmpty())
        .map(Revocation::takenBack)
        .max(Comparator.comparing(TakenBack::on))
        .ifPresent(standing::add);
    return List.copyOf(standing);
  }

  private static TakenBack together(TakenBack one, TakenBack other) {
    var limits = new ArrayList<>(one.some());
    limits.addAll(other.some());
    return new TakenBack(one.on().isAfter(other.on()) ? one.on() : other.on(), true, limits);
  }
}
