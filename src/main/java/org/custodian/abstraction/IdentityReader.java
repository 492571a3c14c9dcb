package org.custodian.abstraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/**
 * Reads from a page whose it is: the "right patient on every page" check of 45 CFR 164.514(h) and
 * 164.530(c). Names alone prove nothing, because two patients may share one.
 */
@Phi
record IdentityReader(PatientRef patient, PatientName name, LocalDate born) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:MRN|medical record (?:number|no\\.?|#))\\W*([A-Z]{0,4}-?\\d[\\d-]{3,14}\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BIRTH =
      Pattern.compile(
          "\\b(?:DOB|D\\.O\\.B\\.|date of birth|birth date|born)\\W*"
              + "(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))",
          Pattern.CASE_INSENSITIVE);

  PageReading read(PageText page) {
    if (!page.searchable()) {
      return new PageReading(false, false, false);
    }
    var text = page.words().stream().map(Word::text).collect(Collectors.joining(" "));
    boolean otherNumber = NUMBER.matcher(text).results().anyMatch(found -> !isNumber(found));
    boolean otherBirth = BIRTH.matcher(text).results().anyMatch(found -> !isBirth(found));
    return new PageReading(otherNumber || otherBirth, identified(text), true);
  }

  private boolean isNumber(MatchResult found) {
    return plain(found.group(1)).equals(plain(patient.mrn()));
  }

  private boolean isBirth(MatchResult found) {
    try {
      return born.equals(
          found.group(4) == null
              ? LocalDate.of(number(found, 3), number(found, 1), number(found, 2))
              : LocalDate.of(number(found, 4), number(found, 5), number(found, 6)));
    } catch (DateTimeException e) {
      return false; // A date that does not exist is not the patient's.
    }
  }

  private boolean identified(String text) {
    boolean number =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(patient.mrn()) + "(?![\\w-])")
            .matcher(text)
            .find();
    boolean birth = BIRTH.matcher(text).results().anyMatch(this::isBirth);
    var lower = text.toLowerCase(Locale.ROOT);
    return number || birth && lower.contains(name.family().toLowerCase(Locale.ROOT));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String plain(String number) {
    return number.replace("-", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "IdentityReader[withheld]";
  }
}
