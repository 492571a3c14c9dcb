package org.custodian.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.vocabulary.Phi;

/**
 * Which records are asked for (rule A10).
 *
 * @param ranges days of service, one to ten ranges; none given is every day
 * @param encounters numbers of visits; empty for any visit
 * @param documentTypes names of document types; empty asks for the entire record (rule A2)
 * @param wording what the paper says, in its own words
 */
@Phi
public record Scope(
    List<DateRange> ranges, Set<String> encounters, Set<String> documentTypes, String wording) {
  /** More ranges than this are several requests. */
  public static final int MOST_RANGES = 10;

  public Scope {
    ranges = ranges.isEmpty() ? List.of(DateRange.ALWAYS) : List.copyOf(ranges);
    encounters = Collections.unmodifiableSet(new TreeSet<>(encounters));
    documentTypes = Collections.unmodifiableSet(new TreeSet<>(documentTypes));
  }

  /** A scope of one range and any visit. */
  public Scope(
      Optional<LocalDate> from, Optional<LocalDate> to, Set<String> documentTypes, String wording) {
    this(List.of(new DateRange(from, to)), Set.of(), documentTypes, wording);
  }

  /** The first day of all ranges; empty for no limit. */
  public Optional<LocalDate> from() {
    return ranges.stream().anyMatch(range -> range.from().isEmpty())
        ? Optional.empty()
        : ranges.stream().flatMap(range -> range.from().stream()).min(Comparator.naturalOrder());
  }

  /** The last day of all ranges; empty for no limit. */
  public Optional<LocalDate> to() {
    return ranges.stream().anyMatch(range -> range.to().isEmpty())
        ? Optional.empty()
        : ranges.stream().flatMap(range -> range.to().stream()).max(Comparator.naturalOrder());
  }

  /** Whether a document of this day lies in one of the ranges. */
  public boolean covers(LocalDate serviceDate) {
    return ranges.stream().anyMatch(range -> range.covers(serviceDate));
  }

  /** Whether a document of this visit is asked for. */
  public boolean coversEncounter(Optional<String> encounter) {
    return encounters.isEmpty() || encounter.filter(encounters::contains).isPresent();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Scope[withheld]";
  }
}
