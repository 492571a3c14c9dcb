package org.custodian.jurisdiction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The forms that a value of a pack can have; each refuses what contradicts itself. */
final class Forms {
  /** Categories that a state may want initialed one by one. */
  private static final List<String> OPT_INS = List.of("HIV", "MENTAL_HEALTH", "SUD", "GENETIC");

  /** HHS: the flat option for an electronic copy, in cents (rule D8). */
  private static final long FLAT_OPTION = 650;

  private Forms() {}

  static <T> Function<Cell, Optional<T>> optional(Function<Cell, T> form) {
    return cell -> cell.none() ? Optional.empty() : Optional.of(form.apply(cell));
  }

  static DayLimit dayLimit(Cell cell) {
    var parts = cell.parts(Set.of("days", "unit"), Set.of());
    return new DayLimit(
        part(parts, "days").whole(1), part(parts, "unit").oneOf(DayLimit.Unit.class));
  }

  static Set<String> optIns(Cell cell) {
    var codes = new TreeSet<String>();
    for (Cell item : cell.items()) {
      var code = item.word();
      if (!OPT_INS.contains(code)) {
        throw item.refused("names an unknown category", "write " + Nearest.of(code, OPT_INS));
      }
      if (!codes.add(code)) {
        throw item.refused("names a category twice", "name each once");
      }
    }
    return Set.copyOf(codes);
  }

  static Map<String, Integer> minorConsent(Cell cell) {
    var ages = new LinkedHashMap<String, Integer>();
    for (Cell item : cell.items()) {
      var parts = item.parts(Set.of("service", "min_age"), Set.of());
      if (ages.put(part(parts, "service").word(), part(parts, "min_age").whole(0)) != null) {
        throw item.refused("names a service twice", "name each once");
      }
    }
    return Map.copyOf(ages);
  }

  static WorkersCompRule workersComp(Cell cell) {
    var parts = cell.parts(Set.of("allowed_without_authorization", "injury_only"), Set.of());
    return new WorkersCompRule(
        part(parts, "allowed_without_authorization").yes(), part(parts, "injury_only").yes());
  }

  static Function<Integer, Set<LocalDate>> holidays(Cell cell) {
    var once = new TreeSet<LocalDate>();
    var everyYear = new TreeSet<MonthDay>();
    for (Cell item : cell.items()) {
      var parts = item.parts(Set.of("name"), Set.of("date", "every"));
      if (parts.containsKey("date") == parts.containsKey("every")) {
        throw item.refused("has not exactly one of date and every", "write one of the two");
      }
      if (parts.containsKey("date")) {
        once.add(part(parts, "date").day());
      } else {
        everyYear.add(monthDay(part(parts, "every")));
      }
    }
    return year -> daysOf(year, once, everyYear);
  }

  private static Set<LocalDate> daysOf(int year, Set<LocalDate> once, Set<MonthDay> everyYear) {
    var days = new TreeSet<>(once);
    days.removeIf(day -> day.getYear() != year);
    everyYear.stream()
        .filter(day -> day.isValidYear(year))
        .forEach(day -> days.add(day.atYear(year)));
    return Set.copyOf(days);
  }

  private static MonthDay monthDay(Cell cell) {
    try {
      return MonthDay.parse("--" + cell.word());
    } catch (DateTimeException e) {
      throw cell.refused("is not a day of every year", "write month and day such as 03-02");
    }
  }

  static Map<String, Long> amounts(Cell cell) {
    var amounts = new LinkedHashMap<String, Long>();
    cell.parts().forEach((purpose, amount) -> amounts.put(purpose, amount.money()));
    return Map.copyOf(amounts);
  }

  static long electronicFlat(Cell cell) {
    long cents = cell.money();
    if (cents > FLAT_OPTION) {
      throw cell.refused("is above the flat option of rule D8", "write 6.50 or less");
    }
    return cents;
  }

  static PagePrice pagePrice(Cell cell) {
    var parts = cell.parts(Set.of("base", "base_pages"), Set.of("per_page", "steps"));
    if (parts.containsKey("per_page") == parts.containsKey("steps")) {
      throw cell.refused("has not exactly one of per_page and steps", "write one of the two");
    }
    int basePages = part(parts, "base_pages").whole(0);
    var steps =
        parts.containsKey("per_page")
            ? List.of(new PagePrice.Step(Optional.empty(), part(parts, "per_page").money()))
            : steps(part(parts, "steps"), basePages);
    return new PagePrice(part(parts, "base").money(), basePages, steps);
  }

  private static List<PagePrice.Step> steps(Cell cell, int basePages) {
    var steps = new ArrayList<PagePrice.Step>();
    var rising = new Rising(basePages);
    for (Cell item : cell.items()) {
      var parts = item.parts(Set.of("per_page"), Set.of("up_to"));
      var upTo = rising.next(item, Optional.ofNullable(parts.get("up_to")));
      steps.add(new PagePrice.Step(upTo, part(parts, "per_page").money()));
    }
    rising.end(cell);
    return steps;
  }

  static FlatPrice flatPrice(Cell cell) {
    var tiers = new ArrayList<FlatPrice.Tier>();
    var rising = new Rising(0);
    long before = 0;
    for (Cell item : cell.items()) {
      var parts = item.parts(Set.of("flat"), Set.of("max_pages"));
      var most = rising.next(item, Optional.ofNullable(parts.get("max_pages")));
      long flat = part(parts, "flat").money();
      if (flat < before) {
        throw item.refused(
            "asks less for more pages", "write a sum that is not below the tier before");
      }
      before = flat;
      tiers.add(new FlatPrice.Tier(most, flat));
    }
    rising.end(cell);
    return new FlatPrice(tiers);
  }

  static Cell part(Map<String, Cell> parts, String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("JUR-01 A form asks for a key that it did not require.");
    }
    return part;
  }

  /** Limits that rise from tier to tier, the last of which is open. */
  private static final class Rising {
    private int last;
    private boolean open;

    Rising(int start) {
      last = start;
    }

    Optional<Integer> next(Cell item, Optional<Cell> limit) {
      if (open) {
        throw item.refused("has a tier after the one without end", "put the open tier last");
      }
      if (limit.isEmpty()) {
        open = true;
        return Optional.empty();
      }
      int pages = limit.get().whole(1);
      if (pages <= last) {
        throw item.refused(
            "has tiers that do not rise", "order them by pages, each above the last");
      }
      last = pages;
      return Optional.of(pages);
    }

    void end(Cell cell) {
      if (!open) {
        throw cell.refused("has no tier for larger copies", "add a last tier without a limit");
      }
    }
  }
}
