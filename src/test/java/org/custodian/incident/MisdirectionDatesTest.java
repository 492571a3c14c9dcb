package org.custodian.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.custodian.house.Shows;
import org.custodian.vocabulary.BusinessCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Shows("P2")
class MisdirectionDatesTest {

  @Test
  void sixty_days_end_on_a_sunday_and_the_own_target_on_the_friday_before() {
    assertThat(dates(LocalDate.of(2026, 7, 15), 1))
        .isEqualTo(
            new MisdirectionDates(
                LocalDate.of(2026, 7, 22),
                LocalDate.of(2026, 9, 11),
                LocalDate.of(2026, 9, 13),
                LocalDate.of(2027, 3, 1)));
  }

  @Test
  void in_a_leap_year_the_report_of_a_small_breach_is_due_a_day_of_the_calendar_earlier() {
    assertThat(dates(LocalDate.of(2027, 12, 31), 499).reportDue())
        .isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(dates(LocalDate.of(2028, 1, 1), 499).reportDue())
        .isEqualTo(LocalDate.of(2029, 3, 1));
  }

  @Test
  void from_five_hundred_people_on_the_secretary_is_told_with_the_patients() {
    assertThat(dates(LocalDate.of(2026, 7, 15), 499).reportDue())
        .isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(dates(LocalDate.of(2026, 7, 15), 500).reportDue())
        .isEqualTo(LocalDate.of(2026, 9, 13));
  }

  @Test
  void a_holiday_is_no_day_to_assess_on() {
    assertThat(dates(LocalDate.of(2026, 7, 1), 1).assessBy()).isEqualTo(LocalDate.of(2026, 7, 9));
  }

  private static MisdirectionDates dates(LocalDate discoveredOn, int people) {
    return MisdirectionDates.of(discoveredOn, people, 5, 60, 60, BusinessCalendar.federal());
  }
}
