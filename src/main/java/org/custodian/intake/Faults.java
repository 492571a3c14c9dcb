package org.custodian.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a submission must be changed in; each check adds a fault or nothing. */
final class Faults {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTROL_BUT_BREAKS = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

  private final List<Fault> found = new ArrayList<>();

  List<Fault> found() {
    return List.copyOf(found);
  }

  void add(String field, String code, String hint) {
    found.add(new Fault(field, code, hint));
  }

  /** One line that must not be empty. */
  void required(String field, String text, int most) {
    if (text.isBlank()) {
      add(field, "required", "This part is needed.");
    }
    line(field, text, most);
  }

  /** One line that may be empty. */
  void line(String field, String text, int most) {
    text(field, text, most, CONTROL);
  }

  /** Several lines that may be empty. */
  void lines(String field, String text, int most) {
    text(field, text, most, CONTROL_BUT_BREAKS);
  }

  void email(String field, String text, boolean needed) {
    if (text.isBlank()) {
      if (needed) {
        add(field, "required", "An e-mail address is needed: we send news of the request there.");
      }
    } else if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
      add(field, "form", "An e-mail address has the form name@example.com.");
    }
  }

  void notFuture(String field, LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      add(field, "future", "This date lies in the future.");
    }
  }

  void notPast(String field, LocalDate date, LocalDate today) {
    if (date.isBefore(today)) {
      add(field, "past", "This date has passed. Give a date from today on.");
    }
  }

  void notBefore(String field, LocalDate later, LocalDate earlier, String earlierName) {
    if (later.isBefore(earlier)) {
      add(field, "order", "This date lies before the " + earlierName + ".");
    }
  }

  private void text(String field, String text, int most, Pattern forbidden) {
    if (text.length() > most) {
      add(field, "too-long", "This part has at most " + most + " characters.");
    }
    if (forbidden.matcher(text).find()) {
      add(field, "form", "This part has characters that cannot be printed.");
    }
  }
}
