package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.DateRange;
import org.custodian.vocabulary.Phi;

/**
 * Which records something reaches: a request, a paper, a reliance. An empty part sets no limit.
 *
 * @param ranges service dates, of which one must cover the page's day
 * @param types document types by name
 * @param encounters ids of visits
 * @param units codes of units
 */
@Phi
public record Reach(
    List<DateRange> ranges, Set<String> types, Set<String> encounters, Set<String> units) {
  /** The whole record. */
  public static final Reach EVERYTHING = new Reach(List.of(), Set.of(), Set.of(), Set.of());

  public Reach {
    ranges = List.copyOf(ranges);
    types = Set.copyOf(types);
    encounters = Set.copyOf(encounters);
    units = Set.copyOf(units);
  }

  /** Of these types and days. */
  public static Reach of(Set<String> types, List<DateRange> ranges) {
    return new Reach(ranges, types, Set.of(), Set.of());
  }

  /** Whether it names any limit; what names none asks for the entire record (rule F5). */
  public boolean limited() {
    return !types.isEmpty() || !encounters.isEmpty() || !units.isEmpty() || datesLimited();
  }

  /** Why a page is not reached, as a code; empty if it is. */
  Optional<String> misses(PageFacts page) {
    if (!types.isEmpty() && !types.contains(page.type())) return Optional.of("outside-types");
    if (!encounters.isEmpty() && !encounters.contains(page.encounter())) {
      return Optional.of("outside-encounters");
    }
    if (!units.isEmpty() && !units.contains(page.unit())) return Optional.of("outside-units");
    return covers(page.serviceDate()) ? Optional.empty() : Optional.of("outside-dates");
  }

  boolean covers(PageFacts page) {
    return misses(page).isEmpty();
  }

  private boolean covers(LocalDate day) {
    return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.covers(day));
  }

  private boolean datesLimited() {
    return !ranges.isEmpty() && ranges.stream().noneMatch(DateRange.ALWAYS::equals);
  }

  @Override
  public String toString() {
    return "Reach[withheld]";
  }
}
