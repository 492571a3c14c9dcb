package org.custodian.web.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.custodian.intake.EndedRequest;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnaroundTest {
  private static final Facility CHICAGO =
      new Facility("", "", List.of(), "", "", ZoneId.of("America/Chicago"), "", "", "");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({"1, 1.0, 1", "2, 1.5, 2", "3, 2.0, 3", "10, 5.5, 9", "11, 6.0, 10", "100, 50.5, 90"})
  void half_took_no_longer_than_the_median_and_nine_of_ten_no_longer_than_the_ninetieth(
      int count, double median, long ninetieth) {
    var days = Days.of(LongStream.rangeClosed(1, count).mapToObj(i -> count + 1 - i).toList());

    assertThat(days).isEqualTo(new Days(count, median, ninetieth));
  }

  @Test
  void a_request_belongs_to_the_week_in_which_the_hospital_saw_it_end() {
    // Sunday evening in Chicago is Monday already in Greenwich.
    var sunday = ended(RequestClass.SUBPOENA, "2026-02-27", "2026-03-09T04:30:00Z");
    var monday = ended(RequestClass.SUBPOENA, "2026-02-27", "2026-03-09T06:00:00Z");

    var turnaround = Turnaround.of(List.of(sunday, monday), Optional.empty(), MONDAY, 2, CHICAGO);

    assertThat(turnaround.weeks())
        .containsExactly(
            new Turnaround.Week(MONDAY, Optional.of(new Days(1, 9, 9))),
            new Turnaround.Week(MONDAY.plusWeeks(1), Optional.of(new Days(1, 10, 10))));
    assertThat(turnaround.all()).contains(new Days(2, 9.5, 10));
  }

  @Test
  void one_class_is_shown_alone_and_a_week_without_an_end_stays_empty() {
    var own = ended(RequestClass.PATIENT_ACCESS, "2026-03-02", "2026-03-03T18:00:00Z");
    var other = ended(RequestClass.SUBPOENA, "2026-03-02", "2026-03-12T18:00:00Z");

    var turnaround =
        Turnaround.of(
            List.of(own, other), Optional.of(RequestClass.PATIENT_ACCESS), MONDAY, 2, CHICAGO);

    assertThat(turnaround.classes()).containsOnlyKeys(RequestClass.PATIENT_ACCESS);
    assertThat(turnaround.weeks().get(1).days()).isEmpty();
  }

  @Test
  void the_period_begins_on_a_monday_and_holds_today() {
    assertThat(Turnaround.begin(LocalDate.of(2026, 3, 8), 1)).isEqualTo(MONDAY);
    assertThat(Turnaround.begin(LocalDate.of(2026, 3, 9), 2)).isEqualTo(MONDAY);
  }

  @Test
  void a_line_of_the_picture_breaks_where_nothing_ended_and_stays_inside() {
    var weeks = List.of(week(0, 4, 40), week(1, 6, 41), week(2), week(3, 8, 43), week(4, 7, 12));

    var picture = new TurnaroundPicture(weeks);

    assertThat(picture.ninetieth().strokes()).hasSize(2);
    assertThat(picture.median().dots()).hasSize(4);
    assertThat(picture.rules()).extracting(TurnaroundPicture.Label::text).contains("0", "50");
    assertThat(picture.ninetieth().dots())
        .allMatch(dot -> dot.y() >= 16 && dot.y() <= 224 && dot.x() >= 48 && dot.x() <= 590);
    assertThat(picture.median().dots().get(0).y())
        .isGreaterThan(picture.ninetieth().dots().get(0).y());
  }

  private static Turnaround.Week week(int index) {
    return new Turnaround.Week(MONDAY.plusWeeks(index), Optional.empty());
  }

  private static Turnaround.Week week(int index, double median, long ninetieth) {
    return new Turnaround.Week(
        MONDAY.plusWeeks(index), Optional.of(new Days(3, median, ninetieth)));
  }

  private static EndedRequest ended(RequestClass requestClass, String received, String ended) {
    return new EndedRequest(requestClass, LocalDate.parse(received), Instant.parse(ended));
  }
}
