package org.custodian.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days of service, both ends included.
 *
 * @param from first day; empty for no limit
 * @param to last day; empty for no limit
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Every day there is. */
  public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

  /** From one day to another. */
  public static DateRange of(LocalDate from, LocalDate to) {
    return new DateRange(Optional.of(from), Optional.of(to));
  }

  /** Whether a day lies in it. */
  public boolean covers(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether every day of the other lies in it. */
  public boolean contains(DateRange other) {
    boolean fromTheStart = from.isEmpty() || other.from.filter(this::startsBy).isPresent();
    boolean toTheEnd = to.isEmpty() || other.to.filter(this::lastsTo).isPresent();
    return fromTheStart && toTheEnd;
  }

  private boolean startsBy(LocalDate day) {
    return from.filter(first -> day.isBefore(first)).isEmpty();
  }

  private boolean lastsTo(LocalDate day) {
    return to.filter(last -> day.isAfter(last)).isEmpty();
  }

  /** As an ISO interval, open ends empty: "2025-01-01/2025-12-31". */
  String interval() {
    return from.map(LocalDate::toString).orElse("") + "/" + to.map(LocalDate::toString).orElse("");
  }

  static DateRange parse(String interval) {
    var ends = interval.split("/", -1);
    return new DateRange(day(ends[0]), day(ends[1]));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
