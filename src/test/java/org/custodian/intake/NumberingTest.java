package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberingTest {
  private final Numbering numbering = new Numbering();

  @Test
  void numbers_start_anew_each_year() {
    assertThat(numbering.next(LocalDate.of(2026, 12, 31))).isEqualTo(number("26-0001"));
    assertThat(numbering.next(LocalDate.of(2026, 12, 31))).isEqualTo(number("26-0002"));
    assertThat(numbering.next(LocalDate.of(2027, 1, 1))).isEqualTo(number("27-0001"));
  }

  @Test
  void a_clock_that_was_set_back_gives_no_number_twice() {
    numbering.next(LocalDate.of(2026, 12, 31));
    numbering.next(LocalDate.of(2027, 1, 1));

    assertThat(numbering.next(LocalDate.of(2026, 12, 31))).isEqualTo(number("27-0002"));
  }

  @Test
  void the_number_after_9999_has_five_digits() {
    numbering.next(LocalDate.of(2026, 1, 2));
    numbering.lastNo = 9999;

    assertThat(numbering.next(LocalDate.of(2026, 1, 2))).isEqualTo(number("26-10000"));
  }

  private static RequestNumber number(String value) {
    return new RequestNumber(value);
  }
}
