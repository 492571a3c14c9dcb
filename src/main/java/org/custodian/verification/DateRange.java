package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days of service, both ends inclusive.
 *
 * @param from empty for no limit
 * @param to empty for no limit
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  public DateRange {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("A range of dates ends on its first day or later.");
    }
  }

  /** Both ends given. */
  public static DateRange between(LocalDate from, LocalDate to) {
    return new DateRange(Optional.of(from), Optional.of(to));
  }

  /** From this day on. */
  public static DateRange since(LocalDate from) {
    return new DateRange(Optional.of(from), Optional.empty());
  }

  /** Whether the day lies in it. */
  public boolean covers(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }
}
