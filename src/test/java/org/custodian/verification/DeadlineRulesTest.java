package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.DeadlineRules.ProcessDates;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Ruling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineRulesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    // served and received, return date, own target, objection due, objection letter at
    "2026-04-06, 2026-04-20, 2026-04-16, 2026-04-20, 2026-04-13T17:00",
    "2026-04-06, 2026-05-22, 2026-04-20, 2026-04-20, 2026-04-13T17:00",
    "2026-05-04, 2026-05-22, 2026-05-18, 2026-05-18, 2026-05-11T17:00",
    "2026-06-01, 2026-06-18, 2026-06-15, 2026-06-15, 2026-06-08T17:00",
    "2026-06-08, 2026-06-19, 2026-06-17, 2026-06-19, 2026-06-15T17:00",
    "2026-06-08, 2026-06-12, 2026-06-10, 2026-06-12, 2026-06-11T17:00",
    "2026-06-20, 2026-07-20, 2026-07-06, 2026-07-04, 2026-06-26T17:00"
  })
  void process_of_a_court_is_due_by_the_earlier_date(
      LocalDate served,
      LocalDate returnDate,
      LocalDate target,
      LocalDate objection,
      LocalDateTime letter) {
    var dates = subpoena(local(served + "T07:00"), served, returnDate).count();

    assertThat(dates.internalDue()).isEqualTo(target);
    assertThat(dates.objectionDue()).contains(objection);
    assertThat(dates.objectionAt()).contains(letter.atZone(CHICAGO).toInstant());
    assertThat(dates.legalDue()).contains(returnDate);
  }

  @Test
  void a_subpoena_that_comes_on_its_last_day_is_due_and_objected_to_at_once() {
    var received = local("2026-04-20T16:40");
    var dates = subpoena(received, LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 20)).count();

    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 4, 20));
    assertThat(dates.objectionDue()).contains(LocalDate.of(2026, 4, 17));
    assertThat(dates.objectionAt()).contains(received);
    assertThat(dates.remindAt()).isBetween(received, dates.internalDueAt());
  }

  @Test
  void a_day_ends_with_its_last_second_in_summer_and_in_winter_and_on_the_nights_between() {
    var spring = access(local("2026-02-06T10:00")).count();
    var autumn = access(local("2026-10-02T10:00")).count();

    assertThat(spring.legalDue()).contains(LocalDate.of(2026, 3, 8));
    assertThat(spring.legalDueAt()).contains(Instant.parse("2026-03-09T04:59:59Z"));
    assertThat(autumn.legalDue()).contains(LocalDate.of(2026, 11, 1));
    assertThat(autumn.legalDueAt()).contains(Instant.parse("2026-11-02T05:59:59Z"));
  }

  @Test
  void the_hour_that_comes_twice_counts_to_the_same_day() {
    var first = Instant.parse("2026-11-01T06:30:00Z");
    var second = first.plus(Duration.ofHours(1));

    assertThat(access(first).count().receivedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(access(second).count().legalDue()).isEqualTo(access(first).count().legalDue());
  }

  @Test
  void thirty_days_that_end_on_a_weekend_or_a_holiday_end_there() {
    assertThat(access(local("2026-11-25T10:00")).count().legalDue())
        .contains(LocalDate.of(2026, 12, 25));
    assertThat(access(local("2026-03-06T10:00")).count().legalDue())
        .contains(LocalDate.of(2026, 4, 5));
  }

  @Test
  void a_cure_moves_the_own_target_and_neither_the_return_date_nor_the_objection() {
    var served = LocalDate.of(2026, 5, 4);
    var cured =
        new DeadlineRules(
                local("2026-05-04T10:00"),
                Optional.of(LocalDate.of(2026, 5, 12)),
                Optional.of(new ProcessDates(served, LocalDate.of(2026, 5, 22))),
                Optional.empty(),
                Optional.empty(),
                court(),
                DayLimits.federal(),
                CHICAGO)
            .count();

    assertThat(cured.internalDue()).isEqualTo(LocalDate.of(2026, 5, 20));
    assertThat(cured.legalDue()).contains(LocalDate.of(2026, 5, 22));
    assertThat(cured.objectionDue()).contains(LocalDate.of(2026, 5, 18));
  }

  @Test
  @Shows("D3")
  void a_shorter_state_limit_wins_and_a_longer_one_never_lengthens() {
    var received = local("2026-03-02T09:10");

    var fifteen = access(received, state(15, Deadline.Unit.CALENDAR_DAYS), Optional.empty());
    var five = access(received, state(5, Deadline.Unit.BUSINESS_DAYS), Optional.empty());
    var fortyFive = access(received, state(45, Deadline.Unit.CALENDAR_DAYS), Optional.empty());

    assertThat(fifteen.count().legalDue()).contains(LocalDate.of(2026, 3, 17));
    assertThat(fifteen.count().extendBy()).isEmpty();
    assertThat(legal(fifteen).rule()).isEqualTo("D3");
    assertThat(legal(fifteen).sentence()).contains("15 calendar days", "pack zz");
    assertThat(five.count().legalDue()).contains(LocalDate.of(2026, 3, 9));
    assertThat(fortyFive.count().legalDue()).contains(LocalDate.of(2026, 4, 1));
    assertThat(legal(fortyFive).rule()).isEqualTo("D2");
  }

  @Test
  @Shows("D2")
  void an_extension_moves_the_legal_limit_once_and_says_from_where() {
    var extended =
        access(
            local("2026-03-02T09:10"), DayLimits.federal(), Optional.of(LocalDate.of(2026, 5, 1)));

    assertThat(extended.count().legalDue()).contains(LocalDate.of(2026, 5, 1));
    assertThat(extended.count().extendBy()).isEmpty();
    assertThat(extended.count().windowClosesAt()).isEmpty();
    assertThat(legal(extended).days()).isEqualTo(60);
    assertThat(legal(extended).extendedFrom()).containsExactly(LocalDate.of(2026, 4, 1));
    assertThat(legal(extended).sentence()).contains("extended once from 2026-04-01");
  }

  @Test
  @Shows("D2")
  void on_day_25_staff_hears_that_the_window_for_an_extension_closes() {
    var dates = access(local("2026-03-02T09:10")).count();

    assertThat(dates.extendBy()).contains(LocalDate.of(2026, 4, 1));
    assertThat(dates.windowClosesAt()).contains(local("2026-03-27T08:00"));
  }

  @Test
  void a_sentence_names_each_holiday_that_did_not_count() {
    var limits =
        new DayLimits(
            BusinessCalendar.federal().and(Set.of(LocalDate.of(2026, 11, 27))),
            Optional.empty(),
            14);

    var dates = access(local("2026-11-23T10:00"), limits, Optional.empty()).count();

    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(dates.parts().get(0).skipped())
        .containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27));
    assertThat(dates.explanation().get(0))
        .isEqualTo(
            "Own target 2026-12-02: 5 business days after 2026-11-23 (table due-dates). Offices are"
                + " closed and do not count: 2026-11-26, 2026-11-27.");
  }

  @Test
  @Shows({"B8", "B12"})
  void a_return_date_on_a_holiday_stays_and_only_the_own_target_moves() {
    var dates =
        subpoena(local("2026-06-08T09:00"), LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 19))
            .count();

    assertThat(dates.legalDue()).contains(LocalDate.of(2026, 6, 19));
    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 6, 17));
  }

  @Test
  @Shows({"D2", "D3"})
  void over_ten_years_a_later_day_never_gives_an_earlier_date_and_every_date_is_explained() {
    for (var limits :
        List.of(
            DayLimits.federal(),
            state(15, Deadline.Unit.CALENDAR_DAYS),
            state(10, Deadline.Unit.BUSINESS_DAYS))) {
      var before = access(local("2024-12-31T12:00"), limits, Optional.empty()).count();
      for (var day = LocalDate.of(2025, 1, 1);
          day.isBefore(LocalDate.of(2035, 1, 1));
          day = day.plusDays(1)) {
        var dates = access(local(day + "T12:00"), limits, Optional.empty()).count();

        assertThat(dates.internalDue()).isAfterOrEqualTo(before.internalDue());
        assertThat(dates.legalDue().orElseThrow())
            .isAfterOrEqualTo(before.legalDue().orElseThrow())
            .isAfterOrEqualTo(dates.internalDue())
            .isBeforeOrEqualTo(day.plusDays(30));
        assertThat(dates.remindAt()).isBefore(dates.internalDueAt());
        assertThat(dates.parts())
            .allSatisfy(part -> assertThat(part.sentence()).contains(part.due().toString()));
        before = dates;
      }
    }
  }

  @Test
  @Shows({"B8", "B12"})
  void over_ten_years_a_court_s_dates_stand_and_the_targets_come_before_them() {
    for (var day = LocalDate.of(2025, 1, 1);
        day.isBefore(LocalDate.of(2035, 1, 1));
        day = day.plusDays(1)) {
      int notice = 5 + (int) (day.toEpochDay() % 40);
      var dates = subpoena(local(day + "T09:00"), day, day.plusDays(notice)).count();

      assertThat(dates.legalDue()).contains(day.plusDays(notice));
      assertThat(dates.objectionDue()).contains(day.plusDays(Math.min(notice, 14)));
      assertThat(dates.internalDue()).isBeforeOrEqualTo(day.plusDays(notice));
      assertThat(dates.objectionAt().orElseThrow())
          .isBefore(local(dates.objectionDue().orElseThrow() + "T17:00:01"));
    }
  }

  static Stream<DeadlineRules> requestsOfManyYears() {
    var random = new Random(164_524);
    var zones = new String[] {"America/Chicago", "America/Havana", "Pacific/Apia", "UTC"};
    return IntStream.range(0, 400)
        .mapToObj(
            i -> {
              var zone = ZoneId.of(zones[i % zones.length]);
              var received =
                  Instant.parse("2025-01-01T00:00:00Z")
                      .plusSeconds(random.nextInt(20 * 365 * 86_400 / 6) * 6L);
              var today = LocalDate.ofInstant(received, zone);
              var process =
                  random.nextBoolean()
                      ? Optional.of(
                          new ProcessDates(
                              today.minusDays(random.nextInt(30)),
                              today.plusDays(random.nextInt(60))))
                      : Optional.<ProcessDates>empty();
              var days = process.isPresent() ? court() : days(1 + random.nextInt(10), 30);
              return new DeadlineRules(
                  received,
                  Optional.empty(),
                  process,
                  Optional.empty(),
                  Optional.empty(),
                  days,
                  DayLimits.federal(),
                  zone);
            });
  }

  @ParameterizedTest
  @MethodSource("requestsOfManyYears")
  void whatever_comes_in_the_dates_keep_their_order(DeadlineRules rules) {
    var dates = rules.count();

    assertThat(dates.internalDue()).isAfterOrEqualTo(dates.receivedOn());
    assertThat(dates.remindAt()).isBeforeOrEqualTo(dates.internalDueAt());
    assertThat(LocalDate.ofInstant(dates.internalDueAt(), rules.zone()))
        .isEqualTo(dates.internalDue());
    assertThat(LocalDate.ofInstant(dates.internalDueAt().plusSeconds(1), rules.zone()))
        .isEqualTo(dates.internalDue().plusDays(1));
    assertThat(dates.explanation()).hasSize(rules.process().isPresent() ? 4 : 3);
    dates.objectionAt().ifPresent(at -> objectsInTime(rules, dates, at));
  }

  private static void objectsInTime(DeadlineRules rules, Deadlines dates, Instant at) {
    var served = rules.process().orElseThrow();
    var due = dates.objectionDue().orElseThrow();

    assertThat(at).isAfterOrEqualTo(rules.receivedAt());
    assertThat(due).isBeforeOrEqualTo(served.returnDate());
    assertThat(due).isBeforeOrEqualTo(served.servedOn().plusDays(14));
    if (!at.equals(rules.receivedAt())) {
      assertThat(LocalDate.ofInstant(at, rules.zone())).isBeforeOrEqualTo(due);
    }
  }

  private static DayLimits state(int days, Deadline.Unit unit) {
    return new DayLimits(
        BusinessCalendar.federal(),
        Optional.of(new DayLimits.StateLimit(days, unit, "pack zz, access.copy")),
        14);
  }

  private static Deadline legal(DeadlineRules rules) {
    return rules.count().parts().stream()
        .filter(part -> part.kind() == Deadline.Kind.LEGAL)
        .findFirst()
        .orElseThrow();
  }

  private static DeadlineRules subpoena(
      Instant received, LocalDate servedOn, LocalDate returnDate) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.of(new ProcessDates(servedOn, returnDate)),
        Optional.empty(),
        Optional.empty(),
        court(),
        DayLimits.federal(),
        CHICAGO);
  }

  private static DeadlineRules access(Instant received) {
    return access(received, DayLimits.federal(), Optional.empty());
  }

  private static DeadlineRules access(
      Instant received, DayLimits limits, Optional<LocalDate> extendedTo) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.empty(),
        extendedTo,
        Optional.empty(),
        days(5, 30),
        limits,
        CHICAGO);
  }

  private static Ruling court() {
    return ruling(10, 0, 0, 5, "B12");
  }

  private static Ruling days(int internal, int legal) {
    return ruling(internal, legal, 30, 0, "D2");
  }

  private static Ruling ruling(int internal, int legal, int extension, int objection, String rule) {
    return new Ruling(
        "due-dates",
        Map.of(
            "internalDays",
            internal,
            "legalDays",
            legal,
            "extensionDays",
            extension,
            "objectionTarget",
            objection,
            "beforeReturn",
            2,
            "rule",
            rule),
        "45 CFR 164.524(b)(2)");
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(CHICAGO).toInstant();
  }
}
