package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeTest {
  private static final DateRange SPRING = range("2024-03-01", "2024-05-31");
  private static final DateRange AUTUMN = range("2025-09-01", "2025-11-30");

  @Test
  @Shows("A10")
  void both_ends_of_a_range_belong_to_it_and_the_days_beside_them_do_not() {
    var scope = scope(SPRING);

    assertThat(scope.covers(LocalDate.of(2024, 2, 29))).isFalse();
    assertThat(scope.covers(LocalDate.of(2024, 3, 1))).isTrue();
    assertThat(scope.covers(LocalDate.of(2024, 5, 31))).isTrue();
    assertThat(scope.covers(LocalDate.of(2024, 6, 1))).isFalse();
  }

  @Test
  @Shows("A10")
  void a_day_between_two_ranges_is_not_asked_for() {
    var scope = scope(AUTUMN, SPRING);

    assertThat(scope.covers(LocalDate.of(2024, 4, 1))).isTrue();
    assertThat(scope.covers(LocalDate.of(2025, 1, 1))).isFalse();
    assertThat(scope.covers(LocalDate.of(2025, 10, 1))).isTrue();
    assertThat(scope.from()).contains(LocalDate.of(2024, 3, 1));
    assertThat(scope.to()).contains(LocalDate.of(2025, 11, 30));
  }

  @Test
  void a_scope_without_ranges_covers_every_day() {
    assertThat(scope()).isEqualTo(scope(DateRange.ALWAYS));
    assertThat(scope().covers(LocalDate.of(1971, 1, 1))).isTrue();
    assertThat(scope().from()).isEmpty();
  }

  @Test
  void a_named_visit_leaves_out_the_others_and_pages_of_no_visit() {
    var scope = new Scope(List.of(), Set.of("E-17"), Set.of(), "");

    assertThat(scope.coversEncounter(Optional.of("E-17"))).isTrue();
    assertThat(scope.coversEncounter(Optional.of("E-18"))).isFalse();
    assertThat(scope.coversEncounter(Optional.empty())).isFalse();
    assertThat(scope(SPRING).coversEncounter(Optional.empty())).isTrue();
  }

  @Test
  void a_range_contains_what_is_not_longer_than_itself_at_either_end() {
    var open = new DateRange(Optional.of(LocalDate.of(2024, 3, 1)), Optional.empty());

    assertThat(SPRING.contains(SPRING)).isTrue();
    assertThat(SPRING.contains(range("2024-03-01", "2024-06-01"))).isFalse();
    assertThat(SPRING.contains(open)).isFalse();
    assertThat(open.contains(SPRING)).isTrue();
    assertThat(DateRange.ALWAYS.contains(open)).isTrue();
  }

  @Test
  void a_range_is_stored_and_read_back_the_same() {
    assertThat(DateRange.parse(SPRING.interval())).isEqualTo(SPRING);
    assertThat(DateRange.parse(DateRange.ALWAYS.interval())).isEqualTo(DateRange.ALWAYS);
  }

  private static Scope scope(DateRange... ranges) {
    return new Scope(List.of(ranges), Set.of(), Set.of(), "");
  }

  private static DateRange range(String from, String to) {
    return DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
  }
}
