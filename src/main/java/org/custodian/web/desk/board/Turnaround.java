package org.custodian.web.desk.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.custodian.intake.EndedRequest;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;

/**
 * How long requests took, by the week in which they ended and by class. A mean is not given: one
 * request that waited for a court hides what most people saw.
 *
 * @param weeks oldest first, also those in which nothing ended
 * @param classes the whole period by class, those without an ended request left out
 * @param all the whole period, empty if nothing ended
 */
record Turnaround(List<Week> weeks, Map<RequestClass, Days> classes, Optional<Days> all) {

  /**
   * @param from the Monday on which the week begins
   * @param days empty if nothing ended in it
   */
  record Week(LocalDate from, Optional<Days> days) {}

  private record Taken(RequestClass requestClass, LocalDate week, long days) {}

  /** The Monday with which a period of so many weeks begins that holds today. */
  static LocalDate begin(LocalDate today, int weeks) {
    return monday(today).minusWeeks(weeks - 1L);
  }

  /**
   * @param wanted one class, or empty for all
   * @param from a Monday
   */
  static Turnaround of(
      List<EndedRequest> ended,
      Optional<RequestClass> wanted,
      LocalDate from,
      int weeks,
      Facility facility) {
    var taken =
        ended.stream()
            .filter(one -> wanted.isEmpty() || wanted.get() == one.requestClass())
            .map(one -> taken(one, facility))
            .toList();
    var byWeek = days(taken, Taken::week);
    var byClass = new EnumMap<RequestClass, Days>(RequestClass.class);
    byClass.putAll(days(taken, Taken::requestClass));
    return new Turnaround(
        Stream.iterate(from, week -> week.plusWeeks(1))
            .limit(weeks)
            .map(week -> new Week(week, Optional.ofNullable(byWeek.get(week))))
            .toList(),
        byClass,
        taken.isEmpty()
            ? Optional.empty()
            : Optional.of(Days.of(taken.stream().map(Taken::days).toList())));
  }

  private static Taken taken(EndedRequest one, Facility facility) {
    var endedOn = facility.day(one.endedAt());
    return new Taken(
        one.requestClass(), monday(endedOn), ChronoUnit.DAYS.between(one.receivedOn(), endedOn));
  }

  private static <K> Map<K, Days> days(List<Taken> taken, Function<Taken, K> key) {
    var groups = taken.stream().collect(groupingBy(key, mapping(Taken::days, toList())));
    return groups.entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> Days.of(e.getValue())));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
