package org.custodian.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What was typed into a checklist, read strictly. Collects the names of what cannot be read. */
final class Answers {
  private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final Map<String, String> typed;
  private final List<String> faults = new ArrayList<>();

  Answers(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  boolean yes(String name) {
    return "on".equals(typed.get(name));
  }

  /** The names chosen of several; the page sends each as "name:OPTION". */
  List<String> several(String name) {
    return typed.keySet().stream()
        .filter(key -> key.startsWith(name + ":") && yes(key))
        .map(key -> key.substring(name.length() + 1))
        .sorted()
        .toList();
  }

  String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /** Numbers of visits, commas between; one of another form is a fault. */
  Set<String> visits(String name) {
    var visits = new TreeSet<String>();
    for (var typedOne : text(name).split(",")) {
      var visit = typedOne.strip();
      if (visit.isEmpty()) continue;
      if (VISIT.matcher(visit).matches()) visits.add(visit);
      else fault(name);
    }
    return visits;
  }

  Optional<LocalDate> date(String name) {
    if (text(name).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeException e) {
      faults.add(name);
      return Optional.empty();
    }
  }

  /**
   * The day typed, or this one if none was.
   *
   * @throws IllegalArgumentException if it is no day
   */
  LocalDate dayOr(String name, LocalDate other) {
    try {
      return text(name).isEmpty() ? other : LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("DSK-25 A day has the form 2026-03-02.", e);
    }
  }

  /** A date that must be there; any date stands in until it is. */
  LocalDate neededDate(String name) {
    var date = date(name);
    if (date.isEmpty() && !faults.contains(name)) {
      faults.add(name);
    }
    return date.orElse(LocalDate.EPOCH);
  }

  int number(String name, int least, int most) {
    try {
      int number = Integer.parseInt(text(name));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the fault.
    }
    faults.add(name);
    return least;
  }

  void fault(String name) {
    faults.add(name);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }
}
