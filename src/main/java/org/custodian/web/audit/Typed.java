package org.custodian.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came out of a field of a form. */
final class Typed {
  /** Of the years 1900 to 2999: behind those no database can look. */
  private static final Pattern DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}");

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** A day as the browser's date field sends it, for example 2026-05-18. */
  static Optional<LocalDate> day(String text) {
    try {
      return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Whether a field of a day was left empty or holds one; else it must be said, not overlooked. */
  static boolean dayOrNothing(String text) {
    return text.isEmpty() || day(text).isPresent();
  }

  private Typed() {}
}
