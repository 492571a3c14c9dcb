package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageRulesTest {
  private static final PageKey PAGE = new PageKey("D1", 2);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 15);
  private static final PageReading OURS = new PageReading(false, true, true);

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, WITHHOLD, outside-dates",
    "2025-01-01, INCLUDE, in-scope",
    "2025-12-31, INCLUDE, in-scope",
    "2026-01-01, WITHHOLD, outside-dates"
  })
  void a_page_dated_one_day_outside_the_range_is_withheld(
      LocalDate day, Verdict verdict, String reason) {
    var decision = decide(LegalBasis.AUTHORIZATION, note(day));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.ruleId()).isEqualTo("A10");
    assertThat(decision.reason()).isEqualTo(reason);
    assertThat(decision.decidedBy()).isEqualTo("rule");
  }

  @Test
  void a_document_type_nobody_asked_for_is_withheld() {
    var frame = frame(LegalBasis.COURT_ORDER, Set.of("LAB_REPORT"), false);

    assertThat(new PageRules(frame).decide(note(IN_2025)))
        .isEqualTo(says(Verdict.WITHHOLD, "B1", "outside-types", Set.of()));
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void psychotherapy_notes_are_withheld_whatever_the_basis_and_nobody_can_put_them_back(
      LegalBasis basis) {
    var frame = frame(basis, Set.of(), false);
    var notes = new PageFacts(PAGE, "PSYCHOTHERAPY_NOTE", IN_2025, true, false, true, OURS);

    var decision = new PageRules(frame).decide(notes);

    assertThat(decision.verdict()).isEqualTo(Verdict.WITHHOLD);
    assertThat(decision.locked()).isTrue();
    assertThat(decision.labels()).containsExactly("PSYTHPN");
  }

  @ParameterizedTest
  @CsvSource({
    "SUBPOENA_NOTICE, M8",
    "SUBPOENA_QPO, M8",
    "COURT_ORDER, M8",
    "AUTHORIZATION, M2",
    "TREATMENT, M2"
  })
  void program_records_are_withheld_without_their_own_consent_or_order(
      LegalBasis basis, String rule) {
    var decision = decide(basis, program());

    assertThat(decision)
        .isEqualTo(says(Verdict.WITHHOLD, rule, "program-records", Set.of("42CFRPart2")));
    assertThat(decision.locked()).isTrue();
  }

  @Test
  void the_patients_own_access_reaches_program_records() {
    assertThat(decide(LegalBasis.ACCESS, program()).verdict()).isEqualTo(Verdict.INCLUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, true, other-patient",
    "false, false, true, no-identifier",
    "false, false, false, picture-only"
  })
  void a_page_that_is_not_surely_the_patients_waits_for_a_person(
      boolean other, boolean identified, boolean searchable, String reason) {
    var reading = new PageReading(other, identified, searchable);
    var page = new PageFacts(PAGE, "PROGRESS_NOTE", IN_2025, false, false, true, reading);

    assertThat(decide(LegalBasis.ACCESS, page))
        .isEqualTo(says(Verdict.UNDECIDED, "S15", reason, Set.of(reason)));
  }

  @Test
  void a_document_that_cannot_be_read_waits_for_a_person() {
    var page = new PageFacts(PAGE, "PROGRESS_NOTE", IN_2025, false, false, false, OURS);

    assertThat(decide(LegalBasis.ACCESS, page))
        .isEqualTo(says(Verdict.UNDECIDED, "O3", "unreadable", Set.of("unreadable")));
  }

  @Test
  void minimum_necessary_names_its_own_rule() {
    var frame = frame(LegalBasis.SUBPOENA_NOTICE, Set.of(), true);

    assertThat(new PageRules(frame).decide(note(IN_2025)))
        .isEqualTo(says(Verdict.INCLUDE, "F1", "in-scope-minimum", Set.of()));
  }

  private static PageDecision decide(LegalBasis basis, PageFacts page) {
    return new PageRules(frame(basis, Set.of(), false)).decide(page);
  }

  private static Frame frame(LegalBasis basis, Set<String> types, boolean minimumNecessary) {
    var from = Optional.of(LocalDate.of(2025, 1, 1));
    var to = Optional.of(LocalDate.of(2025, 12, 31));
    return new Frame(basis, from, to, types, minimumNecessary);
  }

  private static PageFacts note(LocalDate day) {
    return new PageFacts(PAGE, "PROGRESS_NOTE", day, false, false, true, OURS);
  }

  private static PageFacts program() {
    return new PageFacts(PAGE, "PROGRESS_NOTE", IN_2025, false, true, true, OURS);
  }

  private static PageDecision says(
      Verdict verdict, String rule, String reason, Set<String> labels) {
    return new PageDecision(PAGE, verdict, rule, reason, "rule", labels);
  }
}
