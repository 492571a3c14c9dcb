package org.custodian.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Business days: Monday to Friday without the federal holidays of 5 U.S.C. 6103, which are
 * computed, so no list runs out, and without the days on which the state or the hospital rests,
 * which come as data. Counts the hospital's own targets and what a state counts in business days; a
 * date of federal law is never moved by it.
 *
 * @param closed days of rest besides weekends and federal holidays
 */
public record BusinessCalendar(Set<LocalDate> closed) {
  private static final Map<Integer, SortedSet<LocalDate>> FEDERAL = new ConcurrentHashMap<>();

  public BusinessCalendar {
    closed = Set.copyOf(closed);
  }

  /** Weekends and federal holidays only. */
  public static BusinessCalendar federal() {
    return new BusinessCalendar(Set.of());
  }

  /** The same calendar with more days of rest. */
  public BusinessCalendar and(Set<LocalDate> more) {
    var all = new TreeSet<>(closed);
    all.addAll(more);
    return new BusinessCalendar(all);
  }

  /** Whether the offices are open on that day. */
  public boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day) && !isHoliday(day);
  }

  /** The n-th business day after this day. */
  public LocalDate after(LocalDate day, int businessDays) {
    return step(day, businessDays, 1);
  }

  /** The n-th business day before this day. */
  public LocalDate before(LocalDate day, int businessDays) {
    return step(day, businessDays, -1);
  }

  /**
   * The weekdays between two days that do not count because offices are closed; the earlier day
   * itself excluded, in whichever order the days are given.
   */
  public List<LocalDate> skipped(LocalDate one, LocalDate other) {
    var from = one.isBefore(other) ? one : other;
    var to = one.isBefore(other) ? other : one;
    return from.datesUntil(to.plusDays(1))
        .skip(1)
        .filter(day -> !isWeekend(day) && isHoliday(day))
        .toList();
  }

  /** The days of a calendar year on which offices are closed for a federal holiday. */
  public static SortedSet<LocalDate> federalHolidays(int year) {
    return FEDERAL.computeIfAbsent(year, BusinessCalendar::counted);
  }

  private static SortedSet<LocalDate> counted(int year) {
    var days = new TreeSet<LocalDate>();
    addObserved(days, LocalDate.of(year, Month.JANUARY, 1));
    days.add(nth(3, DayOfWeek.MONDAY, year, Month.JANUARY));
    days.add(nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY));
    days.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    if (year >= 2021) {
      addObserved(days, LocalDate.of(year, Month.JUNE, 19));
    }
    addObserved(days, LocalDate.of(year, Month.JULY, 4));
    days.add(nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER));
    days.add(nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER));
    addObserved(days, LocalDate.of(year, Month.NOVEMBER, 11));
    days.add(nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER));
    addObserved(days, LocalDate.of(year, Month.DECEMBER, 25));
    // New Year's Day on a Saturday is observed on the last day of the old year.
    addObserved(days, LocalDate.of(year + 1, Month.JANUARY, 1));
    days.removeIf(day -> day.getYear() != year);
    return Collections.unmodifiableSortedSet(days);
  }

  private LocalDate step(LocalDate from, int businessDays, int direction) {
    if (businessDays < 0) {
      throw new IllegalArgumentException("Business days are counted from 0 up.");
    }
    var day = from;
    for (int left = businessDays; left > 0; ) {
      day = day.plusDays(direction);
      if (isBusinessDay(day)) left--;
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private boolean isHoliday(LocalDate day) {
    return closed.contains(day) || federalHolidays(day.getYear()).contains(day);
  }

  /** Saturday's holiday closes the Friday before, Sunday's the Monday after. */
  private static void addObserved(Set<LocalDate> days, LocalDate holiday) {
    days.add(
        switch (holiday.getDayOfWeek()) {
          case SATURDAY -> holiday.minusDays(1);
          case SUNDAY -> holiday.plusDays(1);
          default -> holiday;
        });
  }

  private static LocalDate nth(int n, DayOfWeek weekday, int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
  }
}
