package org.custodian.records;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A visit as the source knew it when the chart was collected. */
@Entity
@Immutable
@Table(name = "collected_encounter")
class EncounterRow extends Fact {
  @Id String encounterKey;
  String requestNo;
  String encounter;
  String unit;
  LocalDate beganOn;
  @Nullable LocalDate endedOn;
  String codes;
  String flags;
  @Nullable String minorConsent;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected EncounterRow() {}

  EncounterRow(RequestNumber request, int place, Encounter visit) {
    this.encounterKey = request.value() + "/" + place;
    this.requestNo = request.value();
    this.encounter = visit.id();
    this.unit = visit.unit();
    this.beganOn = visit.from();
    this.endedOn = visit.to().orElse(null);
    this.codes = String.join(",", new TreeSet<>(visit.codes()));
    this.flags = visit.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    this.minorConsent = visit.minorConsent().orElse(null);
  }

  Encounter visit() {
    return new Encounter(
        encounter,
        unit,
        beganOn,
        Optional.ofNullable(endedOn),
        split(codes),
        split(flags).stream().map(EncounterFlag::valueOf).collect(Collectors.toSet()),
        Optional.ofNullable(minorConsent));
  }

  static Set<String> split(String joined) {
    return Stream.of(joined.split(",", -1))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String getId() {
    return encounterKey;
  }
}
