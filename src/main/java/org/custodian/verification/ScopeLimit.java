package org.custodian.verification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.intake.DateRange;

/**
 * Which records a paper reaches (rules A10, B1, B9), or which a patient took back (rule A8). A
 * document lies within it if its type, its day and its visit do.
 *
 * @param documentTypes names of document types; empty for all types
 * @param dates ranges of service dates, of which one must cover the day; empty for all days
 * @param encounters ids of visits; empty for all visits
 */
public record ScopeLimit(Set<String> documentTypes, List<DateRange> dates, Set<String> encounters) {
  public ScopeLimit {
    documentTypes = Collections.unmodifiableSet(new TreeSet<>(documentTypes));
    dates = List.copyOf(dates);
    encounters = Collections.unmodifiableSet(new TreeSet<>(encounters));
  }

  /** Only these days, of every type. */
  public static ScopeLimit to(DateRange... dates) {
    return new ScopeLimit(Set.of(), List.of(dates), Set.of());
  }

  /** Only from this day on, of every type. */
  public static ScopeLimit since(LocalDate from) {
    return to(new DateRange(Optional.of(from), Optional.empty()));
  }

  /** Only these days, both included, of every type. */
  public static ScopeLimit between(LocalDate from, LocalDate to) {
    return to(new DateRange(Optional.of(from), Optional.of(to)));
  }

  /** Only these types, of every day. */
  public static ScopeLimit to(Set<String> documentTypes) {
    return new ScopeLimit(documentTypes, List.of(), Set.of());
  }

  /** Only these visits, of every type. */
  public static ScopeLimit visits(Set<String> encounters) {
    return new ScopeLimit(Set.of(), List.of(), encounters);
  }

  /** Whether the paper reaches a document of this type and day that names no visit. */
  public boolean covers(String documentType, LocalDate serviceDate) {
    return covers(documentType, serviceDate, "");
  }

  /** Whether the paper reaches a document of this type, day and visit. */
  public boolean covers(String documentType, LocalDate serviceDate, String encounter) {
    return (documentTypes.isEmpty() || documentTypes.contains(documentType))
        && (encounters.isEmpty() || encounters.contains(encounter))
        && (dates.isEmpty() || dates.stream().anyMatch(range -> range.covers(serviceDate)));
  }
}
