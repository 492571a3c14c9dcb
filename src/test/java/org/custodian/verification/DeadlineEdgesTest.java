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
import org.custodian.house.Shows;
import org.custodian.verification.Deadline.Kind;
import org.custodian.verification.Deadline.Unit;
import org.custodian.verification.DeadlineRules.ProcessDates;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Ruling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks where they meet each other, and the one sentence that says how each was counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineEdgesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String CITATION = "45 CFR 164.524(b)(2)";
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

  @Test
  @Shows("D2")
  void an_own_target_never_passes_the_last_lawful_day() {
    var dates = rules(local("2026-03-02T09:00"), 40, 30, 30, "D2").count();

    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(part(dates, Kind.INTERNAL))
        .isEqualTo(
            new Deadline(
                Kind.INTERNAL,
                LocalDate.of(2026, 4, 1),
                "",
                CITATION,
                LocalDate.of(2026, 4, 1),
                0,
                Unit.NAMED_DATE,
                List.of(),
                List.of(),
                "Own target 2026-04-01: the last lawful day, which is earlier than the usual target"
                    + " (table due-dates)."));
  }

  @ParameterizedTest
  @CsvSource({"22, false", "21, false", "23, true"})
  @Shows("D2")
  void a_target_on_the_last_lawful_day_itself_is_the_usual_one(int businessDays, boolean capped) {
    // 22 business days after 2026-03-02 is 2026-04-01, the thirtieth day.
    var dates = rules(local("2026-03-02T09:00"), businessDays, 30, 30, "D2").count();

    assertThat(part(dates, Kind.INTERNAL).unit() == Unit.NAMED_DATE).isEqualTo(capped);
    assertThat(dates.internalDue()).isBeforeOrEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void after_a_cure_the_reminder_comes_on_the_morning_before_the_new_target() {
    var dates = restarted("2026-03-02T09:00", LocalDate.of(2026, 3, 9), 5).count();

    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 3, 16));
    assertThat(dates.remindAt()).isEqualTo(local("2026-03-13T08:00"));
    assertThat(part(dates, Kind.INTERNAL).sentence())
        .isEqualTo(
            "Own target 2026-03-16: 5 business days after 2026-03-09, the day a corrected paper"
                + " came in (table due-dates).");
  }

  @Test
  void a_cure_that_leaves_one_day_reminds_half_way_counted_from_its_morning() {
    var dates = restarted("2026-03-02T09:00", LocalDate.of(2026, 3, 9), 1).count();

    var morning = local("2026-03-09T08:00");
    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(dates.remindAt())
        .isEqualTo(
            morning.plus(Duration.between(morning, local("2026-03-10T23:59:59")).dividedBy(2)));
  }

  @Test
  @Shows("D2")
  void a_cure_after_the_last_lawful_day_moves_nothing_and_reminds_when_it_is_due() {
    var dates = restarted("2026-03-02T09:00", LocalDate.of(2026, 4, 6), 5).count();

    assertThat(dates.internalDue()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(dates.remindAt()).isEqualTo(dates.internalDueAt());
  }

  @Test
  @Shows("B8")
  void the_last_evening_to_object_is_that_of_the_business_day_before_the_last_day() {
    // Fourteen days after 2026-06-05 is Juneteenth, so the evening is that of the day before.
    var dates = process("2026-06-05T09:00", "2026-06-05", "2026-07-20");

    assertThat(dates.count().objectionDue()).contains(LocalDate.of(2026, 6, 19));
    assertThat(dates.lastObjectionAt()).contains(local("2026-06-18T17:00"));
    assertThat(rules(local("2026-03-02T09:00"), 5, 30, 30, "D2").lastObjectionAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // return date, due, days counted, unit, start
    "2026-04-19, 2026-04-19, 0, NAMED_DATE, 2026-04-19",
    "2026-04-20, 2026-04-20, 14, CALENDAR_DAYS, 2026-04-06",
    "2026-04-21, 2026-04-20, 14, CALENDAR_DAYS, 2026-04-06"
  })
  @Shows("B8")
  void the_objection_is_due_by_return_or_fourteen_days_after_service_and_says_which(
      String returnDate, LocalDate due, int days, Unit unit, LocalDate start) {
    var counted = process("2026-04-06T09:00", "2026-04-06", returnDate).count();
    var objection = part(counted, Kind.OBJECTION);

    assertThat(objection.due()).isEqualTo(due);
    assertThat(objection.rule()).isEqualTo("B8");
    assertThat(objection.days()).isEqualTo(days);
    assertThat(objection.unit()).isEqualTo(unit);
    assertThat(objection.start()).isEqualTo(start);
    assertThat(objection.sentence())
        .contains(days == 0 ? "the return date, which comes before" : "after service on");
  }

  @Test
  @Shows({"B8", "B12"})
  void the_objection_goes_out_on_its_usual_day_or_before_its_last_one_and_says_which() {
    var usual = process("2026-04-06T09:00", "2026-04-06", "2026-05-22").count();
    var before = process("2026-06-08T09:00", "2026-06-08", "2026-06-12").count();

    assertThat(part(usual, Kind.OBJECTION_TARGET))
        .isEqualTo(
            new Deadline(
                Kind.OBJECTION_TARGET,
                LocalDate.of(2026, 4, 13),
                "B8",
                CITATION,
                LocalDate.of(2026, 4, 6),
                5,
                Unit.BUSINESS_DAYS,
                List.of(),
                List.of(),
                "Without a sufficient basis the objection goes out on 2026-04-13: 5 business days"
                    + " after 2026-04-06 (rules B8, B12, table due-dates)."));
    assertThat(part(before, Kind.OBJECTION_TARGET))
        .isEqualTo(
            new Deadline(
                Kind.OBJECTION_TARGET,
                LocalDate.of(2026, 6, 11),
                "B8",
                CITATION,
                LocalDate.of(2026, 6, 12),
                -1,
                Unit.BUSINESS_DAYS,
                List.of(),
                List.of(),
                "Without a sufficient basis the objection goes out on 2026-06-11: the business day"
                    + " before its last day 2026-06-12 (rules B8, B12)."));
  }

  @ParameterizedTest
  @CsvSource({
    // received, the day named, the last day, the letter at
    "2026-04-20T09:00, 2026-04-20, 2026-04-20, 2026-04-20T17:00",
    "2026-04-20T17:00, 2026-04-20, 2026-04-20, 2026-04-20T17:00",
    "2026-04-20T17:01, 2026-04-20, 2026-04-20, 2026-04-20T17:01",
    "2026-04-21T09:00, 2026-04-21, 2026-04-20, 2026-04-21T09:00"
  })
  @Shows({"B8", "B12"})
  void process_that_comes_too_late_for_more_is_objected_to_at_once(
      String received, LocalDate named, LocalDate last, LocalDateTime letter) {
    var dates = process(received, "2026-04-06", "2026-05-22").count();
    var target = part(dates, Kind.OBJECTION_TARGET);

    assertThat(dates.objectionDue()).contains(last);
    assertThat(dates.objectionAt()).contains(letter.atZone(CHICAGO).toInstant());
    assertThat(target.due()).isEqualTo(named);
    assertThat(target.start()).isEqualTo(last);
    assertThat(target.sentence())
        .isEqualTo(
            "Without a sufficient basis the objection goes out on "
                + named
                + ", because the process came too late for more; its last day is "
                + last
                + " (rules B8, B12).");
  }

  @Test
  @Shows("B12")
  void the_own_target_before_a_return_date_is_counted_back_over_the_days_of_rest() {
    // The Friday before the return date is Juneteenth.
    var dates = process("2026-06-15T09:00", "2026-06-15", "2026-06-22").count();

    assertThat(part(dates, Kind.INTERNAL))
        .isEqualTo(
            new Deadline(
                Kind.INTERNAL,
                LocalDate.of(2026, 6, 17),
                "B12",
                CITATION,
                LocalDate.of(2026, 6, 22),
                -2,
                Unit.BUSINESS_DAYS,
                List.of(LocalDate.of(2026, 6, 19)),
                List.of(),
                "Own target 2026-06-17: 2 business days before the return date 2026-06-22, which is"
                    + " earlier than the usual target (rule B12, table due-dates). Offices are"
                    + " closed and do not count: 2026-06-19."));
  }

  @Test
  @Shows("B12")
  void process_that_comes_too_late_to_count_back_is_due_at_once_and_says_so() {
    var late = process("2026-04-20T09:00", "2026-04-17", "2026-04-21").count();
    var inTime = process("2026-04-17T09:00", "2026-04-17", "2026-04-21").count();

    assertThat(part(late, Kind.INTERNAL))
        .isEqualTo(
            new Deadline(
                Kind.INTERNAL,
                LocalDate.of(2026, 4, 20),
                "B12",
                CITATION,
                LocalDate.of(2026, 4, 20),
                0,
                Unit.NAMED_DATE,
                List.of(),
                List.of(),
                "Own target 2026-04-20: the day it came in, because the return date 2026-04-21"
                    + " leaves no time for more (rule B12, table due-dates)."));
    assertThat(part(inTime, Kind.INTERNAL).due()).isEqualTo(LocalDate.of(2026, 4, 17));
    assertThat(part(inTime, Kind.INTERNAL).days()).isEqualTo(-2);
  }

  @Test
  @Shows("B12")
  void a_return_date_on_a_day_of_rest_is_not_named_among_the_days_that_did_not_count() {
    var dates = process("2026-06-08T09:00", "2026-06-08", "2026-06-19").count();

    assertThat(part(dates, Kind.INTERNAL).due()).isEqualTo(LocalDate.of(2026, 6, 17));
    assertThat(part(dates, Kind.INTERNAL).skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "29, CALENDAR_DAYS, true",
    "30, CALENDAR_DAYS, false",
    "31, CALENDAR_DAYS, false",
    "21, BUSINESS_DAYS, true",
    "22, BUSINESS_DAYS, false"
  })
  @Shows("D3")
  void a_state_s_limit_counts_only_if_it_is_shorter_and_then_none_extends_it(
      int days, Unit unit, boolean shorter) {
    var limit = limit("D2", 30, Optional.empty(), Optional.of(stateLimit(days, unit)));

    assertThat(limit.shorterState().isPresent()).isEqualTo(shorter);
    assertThat(limit.extendable()).isEqualTo(!shorter);
    assertThat(limit.extendBy(why())).isEqualTo(shorter ? Optional.empty() : april(1));
    assertThat(limit.cap()).isEqualTo(limit.due(why()));
  }

  @Test
  @Shows("D3")
  void a_state_s_limit_in_business_days_names_the_days_of_rest_and_one_in_days_does_not() {
    var business = why();
    var calendar = why();
    var limits = DayLimits.federal().calendar();
    var received = LocalDate.of(2026, 6, 15);

    var five = stateLimit(5, Unit.BUSINESS_DAYS);
    business.stateLimit(five.dueAfter(received, limits), received, five);
    var seven = stateLimit(7, Unit.CALENDAR_DAYS);
    calendar.stateLimit(seven.dueAfter(received, limits), received, seven);

    assertThat(business.parts().get(0).due()).isEqualTo(LocalDate.of(2026, 6, 23));
    assertThat(business.parts().get(0).unit()).isEqualTo(Unit.BUSINESS_DAYS);
    assertThat(business.parts().get(0).skipped()).containsExactly(LocalDate.of(2026, 6, 19));
    assertThat(business.sentences().get(0)).contains("5 business days", "2026-06-19");
    assertThat(calendar.parts().get(0).due()).isEqualTo(LocalDate.of(2026, 6, 22));
    assertThat(calendar.parts().get(0).unit()).isEqualTo(Unit.CALENDAR_DAYS);
    assertThat(calendar.parts().get(0).skipped()).isEmpty();
    assertThat(calendar.sentences().get(0)).contains("7 calendar days");
  }

  @Test
  @Shows({"D3", "E6"})
  void a_state_s_limit_for_copies_shortens_the_patient_s_access_and_nothing_else() {
    var ten = Optional.of(stateLimit(10, Unit.CALENDAR_DAYS));

    assertThat(limit("D2", 30, Optional.empty(), ten).due(why()))
        .contains(LocalDate.of(2026, 3, 12));
    assertThat(limit("E6", 30, Optional.empty(), ten).shorterState()).isEmpty();
    assertThat(limit("E6", 30, Optional.empty(), ten).due(why()))
        .contains(LocalDate.of(2026, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({"D2, 30, 2026-04-01, 2026-05-01", "E6, 30, 2026-05-01, 2026-05-31", "D2, 0, , "})
  @Shows({"D2", "E6"})
  void an_extension_starts_from_the_first_period_and_reaches_its_days_further(
      String rule, int extension, LocalDate extendBy, LocalDate latest) {
    var limit = limit(rule, extension, Optional.empty(), Optional.empty());

    assertThat(limit.extendable()).isEqualTo(extension > 0);
    assertThat(limit.extendBy(why())).isEqualTo(Optional.ofNullable(extendBy));
    if (latest != null) {
      assertThat(limit.latest()).isEqualTo(latest);
    }
    assertThat(
            new LegalLimit(
                    RECEIVED,
                    Optional.empty(),
                    Optional.of(RECEIVED.plusDays(45)),
                    Optional.empty(),
                    limit.days(),
                    limit.limits())
                .extendBy(why()))
        .as("only once")
        .isEmpty();
  }

  @Test
  @Shows("B12")
  void a_court_s_return_date_is_the_limit_and_neither_caps_nor_can_be_extended() {
    var dates = new ProcessDates(RECEIVED, LocalDate.of(2026, 3, 20));
    var limit = limit("B12", 30, Optional.of(dates), Optional.empty());
    var why = why();

    assertThat(limit.due(why)).contains(LocalDate.of(2026, 3, 20));
    assertThat(why.parts()).extracting(Deadline::rule).containsExactly("B12");
    assertThat(limit.cap()).isEmpty();
    assertThat(limit.extendable()).isFalse();
  }

  @Test
  void where_the_law_sets_no_limit_that_is_said_and_no_date_is_made_up() {
    var days = ruling(10, 0, 0, "");
    var limit =
        new LegalLimit(
            RECEIVED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            days,
            DayLimits.federal());
    var why = why();

    assertThat(limit.due(why)).isEmpty();
    assertThat(why.parts()).isEmpty();
    assertThat(why.sentences())
        .containsExactly("No legal limit for this kind of request (" + CITATION + ").");
    assertThat(limit.cap()).isEmpty();
    assertThat(limit.rule()).isEmpty();
  }

  private static Optional<LocalDate> april(int day) {
    return Optional.of(LocalDate.of(2026, 4, day));
  }

  private static Explanation why() {
    return new Explanation(BusinessCalendar.federal());
  }

  private static DayLimits.StateLimit stateLimit(int days, Unit unit) {
    return new DayLimits.StateLimit(days, unit, "pack zz, access.copy");
  }

  private static LegalLimit limit(
      String rule,
      int extension,
      Optional<ProcessDates> process,
      Optional<DayLimits.StateLimit> state) {
    return new LegalLimit(
        RECEIVED,
        process,
        Optional.empty(),
        Optional.empty(),
        ruling(5, rule.equals("E6") ? 60 : 30, extension, rule),
        new DayLimits(BusinessCalendar.federal(), state, 14));
  }

  private static Deadline part(Deadlines dates, Kind kind) {
    return dates.parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
  }

  private static DeadlineRules restarted(String received, LocalDate cured, int businessDays) {
    return new DeadlineRules(
        local(received),
        Optional.of(cured),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ruling(businessDays, 30, 30, "D2"),
        DayLimits.federal(),
        CHICAGO);
  }

  private static DeadlineRules process(String received, String served, String returnDate) {
    return new DeadlineRules(
        local(received),
        Optional.empty(),
        Optional.of(new ProcessDates(LocalDate.parse(served), LocalDate.parse(returnDate))),
        Optional.empty(),
        Optional.empty(),
        ruling(10, 0, 0, "B12"),
        DayLimits.federal(),
        CHICAGO);
  }

  private static DeadlineRules rules(
      Instant received, int internal, int legal, int extension, String rule) {
    return new DeadlineRules(
        received,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ruling(internal, legal, extension, rule),
        DayLimits.federal(),
        CHICAGO);
  }

  private static Ruling ruling(int internal, int legal, int extension, String rule) {
    return new Ruling(
        "due-dates",
        Map.of(
            "internalDays", internal,
            "legalDays", legal,
            "extensionDays", extension,
            "objectionTarget", 5,
            "beforeReturn", 2,
            "rule", rule),
        CITATION);
  }

  private static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(CHICAGO).toInstant();
  }
}
