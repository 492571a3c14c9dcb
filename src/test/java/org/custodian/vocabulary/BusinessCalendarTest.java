package org.custodian.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessCalendarTest {
  private static final BusinessCalendar CALENDAR = BusinessCalendar.federal();

  @Test
  void the_holidays_of_2026_are_those_that_the_hospital_published() {
    assertThat(BusinessCalendar.federalHolidays(2026))
        .containsExactly(
            days(
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25"));
  }

  @Test
  void a_new_year_on_a_saturday_is_observed_in_the_old_year_and_a_sunday_on_monday() {
    assertThat(BusinessCalendar.federalHolidays(2021))
        .contains(days("2021-12-31", "2021-12-24", "2021-06-18", "2021-07-05"));
    assertThat(BusinessCalendar.federalHolidays(2022))
        .doesNotContain(days("2022-01-01"))
        .contains(days("2022-06-20", "2022-12-26"));
    assertThat(BusinessCalendar.federalHolidays(2023)).contains(days("2023-01-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 5, 2026-03-09",
    "2026-03-03, 10, 2026-03-17",
    "2026-07-08, 10, 2026-07-22",
    "2026-06-08, 2, 2026-06-10",
    "2026-07-02, 1, 2026-07-06",
    "2026-12-24, 1, 2026-12-28",
    "2026-08-22, 1, 2026-08-24",
    "2026-03-02, 0, 2026-03-02"
  })
  void business_days_skip_weekends_and_holidays(LocalDate from, int count, LocalDate expected) {
    assertThat(CALENDAR.after(from, count)).isEqualTo(expected);
  }

  @Test
  void two_business_days_before_a_return_date_on_a_holiday() {
    assertThat(CALENDAR.before(LocalDate.of(2026, 6, 19), 2)).isEqualTo(LocalDate.of(2026, 6, 17));
  }

  @Test
  void days_of_rest_of_the_state_and_the_hospital_do_not_count_and_are_named() {
    var calendar = CALENDAR.and(Set.of(LocalDate.of(2026, 11, 27)));

    assertThat(calendar.after(LocalDate.of(2026, 11, 25), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(calendar.skipped(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 30)))
        .containsExactly(days("2026-11-26", "2026-11-27"));
    assertThat(calendar.skipped(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 25)))
        .containsExactly(days("2026-11-26", "2026-11-27"));
    assertThat(CALENDAR.skipped(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9))).isEmpty();
  }

  static Stream<LocalDate> daysOfManyYears() {
    var random = new Random(164_528);
    return IntStream.range(0, 300)
        .mapToObj(i -> LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365 * 60)));
  }

  @ParameterizedTest
  @MethodSource("daysOfManyYears")
  void counting_lands_on_a_business_day_and_back_again_leaves_nothing_over(LocalDate day) {
    var there = CALENDAR.after(day, 10);
    var back = CALENDAR.before(there, 10);

    assertThat(CALENDAR.isBusinessDay(there)).isTrue();
    assertThat(day.datesUntil(there).skip(1).filter(CALENDAR::isBusinessDay)).hasSize(9);
    assertThat(back).isEqualTo(CALENDAR.isBusinessDay(day) ? day : CALENDAR.before(day, 1));
    assertThat(CALENDAR.after(day, 11)).isAfter(there);
  }

  @ParameterizedTest
  @MethodSource("daysOfManyYears")
  void every_year_has_eleven_weekdays_of_rest_unless_new_year_moves(LocalDate day) {
    var holidays = BusinessCalendar.federalHolidays(day.getYear());
    int moved =
        (LocalDate.of(day.getYear() + 1, 1, 1).getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 0)
            - (LocalDate.of(day.getYear(), 1, 1).getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 0);

    assertThat(holidays).hasSize(11 + moved);
    assertThat(holidays)
        .noneMatch(
            rest ->
                rest.getDayOfWeek() == DayOfWeek.SATURDAY
                    || rest.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  private static LocalDate[] days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
  }
}
