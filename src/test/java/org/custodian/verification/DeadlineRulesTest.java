package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.verification.DeadlineRules.ProcessDates;
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
    "2026-04-06, 2026-04-20, 2026-04-16, 2026-04-20, 2026-04-17T08:00",
    "2026-04-06, 2026-05-22, 2026-04-20, 2026-04-20, 2026-04-17T08:00",
    "2026-06-01, 2026-06-18, 2026-06-15, 2026-06-15, 2026-06-12T08:00",
    "2026-06-08, 2026-06-19, 2026-06-17, 2026-06-19, 2026-06-18T08:00",
    "2026-06-20, 2026-07-20, 2026-07-06, 2026-07-04, 2026-07-02T08:00"
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
                days(10, 0),
                CHICAGO)
            .count();

    assertThat(cured.internalDue()).isEqualTo(LocalDate.of(2026, 5, 20));
    assertThat(cured.legalDue()).contains(LocalDate.of(2026, 5, 22));
    assertThat(cured.objectionDue()).contains(LocalDate.of(2026, 5, 18));
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
              var days = process.isPresent() ? days(10, 0) : days(1 + random.nextInt(10), 30);
              return new DeadlineRules(received, Optional.empty(), process, days, zone);
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
    assertThat(dates.explanation()).hasSize(rules.process().isPresent() ? 4 : 2);
    dates.objectionAt().ifPresent(at -> objectsInTime(rules, dates, at));
  }

  private static void objectsInTime(DeadlineRules rules, Deadlines dates, Instant at) {
    var served = rules.process().orElseThrow();
    var due = dates.objectionDue().orElseThrow();

    assertThat(at).isAfterOrEqualTo(rules.receivedAt());
    assertThat(due).isBeforeOrEqualTo(served.returnDate());
    assertThat(due).isBeforeOrEqualTo(served.servedOn().plusDays(14));
    if (!at.equals(rules.receivedAt())) {
      assertThat(LocalDate.ofInstant(at, rules.zone())).isBefore(due);
    }
  }

  private static DeadlineRules subpoena(
      Instant received, LocalDate servedOn, LocalDate returnDate) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.of(new ProcessDates(servedOn, returnDate)),
        days(10, 0),
        CHICAGO);
  }

  private static DeadlineRules access(Instant received) {
    return new DeadlineRules(received, Optional.empty(), Optional.empty(), days(5, 30), CHICAGO);
  }

  private static Ruling days(int internal, int legal) {
    return new Ruling(
        "due-dates", Map.of("internalDays", internal, "legalDays", legal), "45 CFR 164.524(b)(2)");
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(CHICAGO).toInstant();
  }
}
