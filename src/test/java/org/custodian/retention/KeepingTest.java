package org.custodian.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.house.Shows;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTest {
  private static final LocalDate MADE = LocalDate.of(2020, 2, 29);

  @Test
  @Shows("I1")
  void on_the_last_day_of_six_years_it_stays_and_on_the_day_after_it_may_go() {
    var paper = new Keeping(false, MADE, Optional.of(MADE), false);

    assertThat(paper.mayGo(LocalDate.of(2026, 2, 27)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(paper.mayGo(LocalDate.of(2026, 2, 28)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(paper.mayGo(LocalDate.of(2026, 3, 1)).outcome()).isEqualTo(Outcome.MET);
    assertThat(paper.mayGo(LocalDate.of(2026, 3, 1)).ruleId()).isEqualTo("I1");
  }

  @Test
  @Shows("A11")
  void an_authorization_is_kept_six_years_from_the_last_day_on_which_it_held() {
    var authorization = new Keeping(true, MADE, Optional.of(LocalDate.of(2021, 2, 28)), false);

    assertThat(authorization.mayGo(LocalDate.of(2027, 2, 28)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(authorization.mayGo(LocalDate.of(2027, 3, 1)).outcome()).isEqualTo(Outcome.MET);
    assertThat(authorization.mayGo(LocalDate.of(2027, 3, 1)).ruleId()).isEqualTo("A11");
  }

  @Test
  @Shows("I1")
  void what_was_made_later_than_it_was_in_force_counts_from_its_making() {
    var letter = new Keeping(false, MADE, Optional.of(MADE.minusYears(1)), false);

    assertThat(letter.keepUntil()).contains(LocalDate.of(2026, 2, 28));
  }

  @Test
  @Shows("I1")
  void a_legal_hold_and_a_request_that_is_open_keep_everything() {
    var held = new Keeping(false, MADE, Optional.of(MADE), true);
    var open = new Keeping(false, MADE, Optional.empty(), false);

    assertThat(held.mayGo(MADE.plusYears(20)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(held.mayGo(MADE.plusYears(20)).facts()).containsEntry("legalHold", "true");
    assertThat(open.mayGo(MADE.plusYears(20)).outcome()).isEqualTo(Outcome.NOT_MET);
  }
}
