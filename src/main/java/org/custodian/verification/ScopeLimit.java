package org.custodian.verification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.intake.DateRange;

/**
 * Which records a paper reaches (rules A10, B1, B9). A document lies within it if its type and its
 * day do.
 *
 * @param documentTypes names of document types; empty for all types
 * @param dates ranges of service dates, of which one must cover the day; empty for all days
 */
public record ScopeLimit(Set<String> documentTypes, List<DateRange> dates) {
  public ScopeLimit {
    documentTypes = Collections.unmodifiableSet(new TreeSet<>(documentTypes));
    dates = List.copyOf(dates);
  }

  /** Only these days, of every type. */
  public static ScopeLimit to(DateRange... dates) {
    return new ScopeLimit(Set.of(), List.of(dates));
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
    return new ScopeLimit(documentTypes, List.of());
  }

  /** Whether the paper reaches a document of this type and day. */
  public boolean covers(String documentType, LocalDate serviceDate) {
    return (documentTypes.isEmpty() || documentTypes.contains(documentType))
        && (dates.isEmpty() || dates.stream().anyMatch(range -> range.covers(serviceDate)));
  }
}
