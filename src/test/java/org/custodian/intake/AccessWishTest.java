package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.custodian.house.Shows;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessWishTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 10, 14, 30, 59);

  @Test
  @Shows("D1")
  void who_only_looks_and_asks_for_a_copy_has_asked_for_both() {
    assertThat(AccessWish.INSPECT.andCopy()).isEqualTo(AccessWish.BOTH);
    assertThat(AccessWish.COPY.andCopy()).isEqualTo(AccessWish.COPY);
    assertThat(AccessWish.INSPECT.copy()).isFalse();
    assertThat(AccessWish.BOTH.copy() && AccessWish.BOTH.inspection()).isTrue();
  }

  @Test
  void an_appointment_has_a_place_in_one_line_and_counts_minutes() {
    assertThat(new Appointment(AT, " Room 4 ", false))
        .isEqualTo(new Appointment(AT.withSecond(0), "Room 4", false));
    assertThatThrownBy(() -> new Appointment(AT, " ", false)).hasMessageContaining("INT-11");
    assertThatThrownBy(() -> new Appointment(AT, "Room\n4", false)).hasMessageContaining("INT-11");
    assertThatThrownBy(() -> new Appointment(AT, "x".repeat(201), false))
        .hasMessageContaining("INT-11");
  }

  @Test
  void only_a_new_time_leaves_something_to_arrange() {
    assertThat(InspectionCourse.NEW_TIME.last()).isFalse();
    assertThat(InspectionCourse.HELD.last()).isTrue();
    assertThat(InspectionCourse.GIVEN_UP.last()).isTrue();
  }
}
