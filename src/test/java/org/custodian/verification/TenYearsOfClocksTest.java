package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.Deadline.Unit;
import org.custodian.verification.DeadlineRules.ProcessDates;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Ruling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every day of ten years, leap days, year ends and both nights on which clocks change. The dates
 * are counted a second time in this test, day by day and by holidays of its own.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenYearsOfClocksTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2035, 1, 1);
  private static final Set<LocalDate> HOUSE = Set.of(LocalDate.of(2026, 11, 27));

  @Test
  void the_calendar_rests_on_just_the_days_of_the_statute() {
    days(FIRST, END)
        .forEach(
            day ->
                assertThat(BusinessCalendar.federal().isBusinessDay(day))
                    .as(day.toString())
                    .isEqualTo(open(day, Set.of())));
  }

  @Test
  @Shows("D2")
  void thirty_days_are_thirty_days_and_a_second_thirty_follow_in_every_month_of_every_year() {
    for (var day : days(FIRST, END).toList()) {
      var first = access(noon(day), Optional.empty(), DayLimits.federal()).count();
      var limit = law(day, "D2", 30);

      assertThat(ChronoUnit.DAYS.between(day, first.legalDue().orElseThrow())).isEqualTo(30);
      assertThat(first.extendBy()).isEqualTo(first.legalDue());
      assertThat(ChronoUnit.DAYS.between(day, limit.latest())).isEqualTo(60);
      var extended = access(noon(day), Optional.of(limit.latest()), DayLimits.federal()).count();
      assertThat(extended.legalDue()).contains(day.plusDays(60));
      assertThat(extended.internalDue())
          .as("an extension of the law is no leave to start later")
          .isEqualTo(first.internalDue());
    }
  }

  @Test
  @Shows("E6")
  void an_accounting_has_sixty_days_and_thirty_more_all_year_round() {
    for (var day : days(FIRST, END).toList()) {
      var limit = law(day, "E6", 60);

      assertThat(ChronoUnit.DAYS.between(day, limit.firstPeriodEnds())).isEqualTo(60);
      assertThat(ChronoUnit.DAYS.between(day, limit.latest())).isEqualTo(90);
    }
  }

  @Test
  void an_own_target_is_counted_in_days_on_which_the_offices_are_open() {
    var limits = new DayLimits(BusinessCalendar.federal().and(HOUSE), Optional.empty(), 14);

    for (var day : days(FIRST, END).toList()) {
      var due = access(noon(day), Optional.empty(), limits).count().internalDue();

      assertThat(open(due, HOUSE)).as(due.toString()).isTrue();
      assertThat(days(day.plusDays(1), due.plusDays(1)).filter(one -> open(one, HOUSE)))
          .as(day.toString())
          .hasSize(5);
    }
  }

  @Test
  @Shows("D3")
  void a_state_s_limit_is_kept_where_it_ends_earlier_and_nowhere_else() {
    for (int days : new int[] {1, 10, 15, 29, 30, 31, 45}) {
      for (var day : days(FIRST, END).filter(one -> one.getDayOfMonth() % 3 == 0).toList()) {
        var calendar = access(noon(day), Optional.empty(), state(days, Unit.CALENDAR_DAYS));
        var business = access(noon(day), Optional.empty(), state(days, Unit.BUSINESS_DAYS));

        assertThat(calendar.count().legalDue()).contains(day.plusDays(Math.min(days, 30)));
        assertThat(business.count().legalDue())
            .contains(earlier(after(day, days), day.plusDays(30)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 13, 14, 15, 30, 90})
  @Shows({"B8", "B12"})
  void objection_and_return_date_stand_whatever_day_process_was_served(int notice) {
    for (var day : days(FIRST, END).filter(one -> one.getDayOfMonth() % 2 == 0).toList()) {
      var dates = process(noon(day), day, day.plusDays(notice)).count();

      assertThat(dates.legalDue()).contains(day.plusDays(notice));
      assertThat(dates.objectionDue()).contains(day.plusDays(Math.min(notice, 14)));
      assertThat(dates.internalDue()).isBetween(day, day.plusDays(Math.max(notice, 1)));
      assertThat(dates.objectionAt().orElseThrow()).isAfterOrEqualTo(noon(day));
    }
  }

  @Test
  @Shows({"D2", "D3", "B8", "B12"})
  void every_date_can_be_counted_again_from_what_it_says_of_itself() {
    for (var day : days(FIRST, END).toList()) {
      int notice = (int) (day.toEpochDay() % 25);
      var all = new ArrayList<Deadline>();
      all.addAll(access(noon(day), Optional.empty(), DayLimits.federal()).count().parts());
      all.addAll(
          access(noon(day), Optional.of(day.plusDays(45)), DayLimits.federal()).count().parts());
      all.addAll(
          access(noon(day), Optional.empty(), state(10, Unit.BUSINESS_DAYS)).count().parts());
      all.addAll(process(noon(day), day, day.plusDays(notice)).count().parts());

      assertThat(all).allSatisfy(TenYearsOfClocksTest::countsAgain);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // received, thirty days later
    "2028-01-30, 2028-02-29",
    "2028-01-31, 2028-03-01",
    "2028-02-28, 2028-03-29",
    "2028-02-29, 2028-03-30",
    "2027-01-30, 2027-03-01",
    "2032-02-29, 2032-03-30",
    "2026-12-02, 2027-01-01",
    "2026-12-31, 2027-01-30",
    "2027-12-31, 2028-01-30"
  })
  @Shows("D2")
  void leap_days_and_year_ends_count_like_any_other_day(LocalDate received, LocalDate due) {
    var dates = access(noon(received), Optional.empty(), DayLimits.federal()).count();

    assertThat(dates.legalDue()).contains(due);
  }

  /** Each change of a clock in ten years, in zones that change at different hours. */
  static Stream<Instant> changes() {
    return Stream.of("America/Chicago", "America/Havana", "America/Anchorage")
        .map(ZoneId::of)
        .flatMap(
            zone ->
                Stream.iterate(
                        zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant()),
                        change -> change.getDateTimeBefore().toLocalDate().isBefore(END),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                    .map(change -> change.getInstant()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @Shows("D2")
  void on_both_nights_on_which_clocks_change_a_day_is_received_and_ends_as_its_clock_says(
      Instant change) {
    for (var zone : List.of(CHICAGO, ZoneId.of("America/Havana"), ZoneId.of("America/Anchorage"))) {
      for (long minutes : new long[] {-121, -61, -1, 0, 1, 59, 60, 61, 121}) {
        var received = change.plus(minutes, ChronoUnit.MINUTES);
        var today = received.atZone(zone).toLocalDate();
        var dates = access(received, zone).count();

        assertThat(dates.receivedOn()).isEqualTo(today);
        assertThat(dates.legalDue()).contains(today.plusDays(30));
        endsWith(dates.legalDueAt().orElseThrow(), today.plusDays(30), zone);
        endsWith(dates.internalDueAt(), dates.internalDue(), zone);
      }
      // A request whose last day is the day of the change.
      var last = change.atZone(zone).toLocalDate();
      var dates = access(last.minusDays(30).atTime(12, 0).atZone(zone).toInstant(), zone).count();
      endsWith(dates.legalDueAt().orElseThrow(), last, zone);
    }
  }

  @Test
  void the_first_and_the_last_second_of_a_day_are_received_on_it() {
    for (var day : days(FIRST, END).toList()) {
      var morning = access(day.atStartOfDay(CHICAGO).toInstant(), CHICAGO).count();
      var midnight =
          access(day.plusDays(1).atStartOfDay(CHICAGO).toInstant().minusNanos(1), CHICAGO).count();

      assertThat(morning.receivedOn()).isEqualTo(day);
      assertThat(midnight.receivedOn()).isEqualTo(day);
      assertThat(midnight.legalDue()).isEqualTo(morning.legalDue());
    }
  }

  private static void endsWith(Instant at, LocalDate day, ZoneId zone) {
    assertThat(at.atZone(zone).toLocalDate()).isEqualTo(day);
    assertThat(at.plusSeconds(1)).isEqualTo(day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static void countsAgain(Deadline part) {
    var from = earlier(part.start(), part.due());
    var to = from.equals(part.start()) ? part.due() : part.start();
    switch (part.unit()) {
      case NAMED_DATE -> assertThat(part.days()).isZero();
      case CALENDAR_DAYS ->
          assertThat(ChronoUnit.DAYS.between(part.start(), part.due())).isEqualTo(part.days());
      case BUSINESS_DAYS -> {
        var passed =
            (part.days() < 0 ? days(from, to) : days(from.plusDays(1), to.plusDays(1)))
                .filter(day -> !weekend(day))
                .toList();
        var rested = passed.stream().filter(day -> !open(day, Set.of())).toList();
        assertThat(part.skipped()).isEqualTo(rested);
        assertThat(passed.size() - rested.size()).isEqualTo(Math.abs(part.days()));
        assertThat(part.due().isBefore(part.start())).isEqualTo(part.days() < 0);
      }
    }
    assertThat(part.sentence()).contains(part.due().toString());
    part.skipped().forEach(day -> assertThat(part.sentence()).contains(day.toString()));
  }

  /** The statute, 5 U.S.C. 6103, read once more: by weekday and day of the month. */
  private static boolean holiday(LocalDate day) {
    int date = day.getDayOfMonth();
    boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
    boolean thursday = day.getDayOfWeek() == DayOfWeek.THURSDAY;
    return switch (day.getMonth()) {
      case JANUARY, FEBRUARY -> monday && date >= 15 && date <= 21;
      case MAY -> monday && date >= 25;
      case SEPTEMBER -> monday && date <= 7;
      case OCTOBER -> monday && date >= 8 && date <= 14;
      case NOVEMBER -> thursday && date >= 22 && date <= 28;
      default -> false;
    };
  }

  private static boolean fixed(LocalDate day) {
    return Set.of("01-01", "06-19", "07-04", "11-11", "12-25")
        .contains(day.toString().substring(5));
  }

  private static boolean observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> fixed(day) || fixed(day.minusDays(1));
      case FRIDAY -> fixed(day) || fixed(day.plusDays(1));
      default -> fixed(day);
    };
  }

  private static boolean open(LocalDate day, Set<LocalDate> closed) {
    return !weekend(day) && !holiday(day) && !observed(day) && !closed.contains(day);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate after(LocalDate day, int businessDays) {
    return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
        .filter(one -> open(one, Set.of()))
        .skip(businessDays - 1)
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Stream<LocalDate> days(LocalDate from, LocalDate end) {
    return IntStream.range(0, (int) ChronoUnit.DAYS.between(from, end)).mapToObj(from::plusDays);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(CHICAGO).toInstant();
  }

  private static DayLimits state(int days, Unit unit) {
    return new DayLimits(
        BusinessCalendar.federal(),
        Optional.of(new DayLimits.StateLimit(days, unit, "pack zz, access.copy")),
        14);
  }

  private static LegalLimit law(LocalDate received, String rule, int days) {
    return new LegalLimit(
        received,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ruling(rule, days),
        DayLimits.federal());
  }

  private static DeadlineRules access(Instant received, ZoneId zone) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ruling("D2", 30),
        DayLimits.federal(),
        zone);
  }

  private static DeadlineRules access(
      Instant received, Optional<LocalDate> extendedTo, DayLimits limits) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.empty(),
        extendedTo,
        Optional.empty(),
        ruling("D2", 30),
        limits,
        CHICAGO);
  }

  private static DeadlineRules process(Instant received, LocalDate served, LocalDate returnDate) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.of(new ProcessDates(served, returnDate)),
        Optional.empty(),
        Optional.empty(),
        ruling("B12", 0),
        DayLimits.federal(),
        CHICAGO);
  }

  private static Ruling ruling(String rule, int legalDays) {
    return new Ruling(
        "due-dates",
        Map.of(
            "internalDays",
            rule.equals("B12") ? 10 : 5,
            "legalDays",
            legalDays,
            "extensionDays",
            30,
            "objectionTarget",
            5,
            "beforeReturn",
            2,
            "rule",
            rule),
        "45 CFR 164.524(b)(2)");
  }
}
