package org.custodian.web.portal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type. */
final class Typed {
  // Control characters and marks that turn the writing direction: they could fake another text.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
  private static final Pattern UNSEEN_BUT_LINES =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** The text without what cannot be seen, in one form of accents. */
  static String clean(String typed, boolean lines) {
    var text = typed.replace("\r\n", "\n").replace('\r', '\n');
    var unseen = lines ? UNSEEN_BUT_LINES : UNSEEN;
    return Normalizer.normalize(unseen.matcher(text).replaceAll(" "), Normalizer.Form.NFC).strip();
  }

  /** A date as a browser sends it, or as Americans type it where there is no date field. */
  static Optional<LocalDate> date(String typed) {
    var iso = ISO.matcher(typed);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    var american = AMERICAN.matcher(typed);
    return american.matches()
        ? day(american.group(3), american.group(1), american.group(2))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Typed() {}
}
