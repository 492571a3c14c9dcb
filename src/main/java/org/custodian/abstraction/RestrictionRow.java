package org.custodian.abstraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A restriction that the hospital agreed to. It may end; it is never deleted. */
@Entity
@Table(name = "patient_restriction")
class RestrictionRow implements Persistable<String> {
  @Id String id;
  String mrn;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Restriction.Kind kind;

  @Nullable String encounter;
  LocalDate agreedOn;
  @Nullable LocalDate endedOn;
  String toldBy;
  Instant toldAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RestrictionRow() {}

  RestrictionRow(PatientRef patient, Restriction restriction, StaffId by, Instant at) {
    this.id = restriction.id();
    this.mrn = patient.mrn();
    this.kind = restriction.kind();
    this.encounter = restriction.encounter().orElse(null);
    this.agreedOn = restriction.from();
    this.endedOn = restriction.endedOn().orElse(null);
    this.toldBy = by.value();
    this.toldAt = at;
    this.stored = false;
  }

  Restriction restriction() {
    return new Restriction(
        id, kind, Optional.ofNullable(encounter), agreedOn, Optional.ofNullable(endedOn));
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
