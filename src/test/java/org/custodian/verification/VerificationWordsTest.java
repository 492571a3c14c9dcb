package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes by which this module writes things down, and what it keeps to itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationWordsTest {
  private static final Instant AT = Instant.parse("2026-06-08T15:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "HARM, 171.201",
    "PRIVACY, 171.202",
    "SECURITY, 171.203",
    "INFEASIBILITY, 171.204",
    "HEALTH_IT, 171.205",
    "MANNER, 171.301",
    "FEES, 171.302",
    "LICENSING, 171.303",
    "LAW, 171.103"
  })
  @Shows({"O1", "O2"})
  void a_hold_is_named_by_its_word_or_by_its_paragraph(HoldCode code, String section) {
    assertThat(code.citation()).isEqualTo("45 CFR " + section);
    for (var written :
        Set.of(
            code.name(),
            code.name().toLowerCase(java.util.Locale.ROOT),
            " " + code.name().replace('_', '-') + " ",
            section,
            "45 CFR " + section,
            "45 cfr " + section)) {
      assertThat(HoldCode.of(written)).as(written).contains(code);
    }
  }

  @Test
  @Shows("O1")
  void every_paragraph_is_that_of_one_code() {
    assertThat(Arrays.stream(HoldCode.values()).map(HoldCode::citation).distinct())
        .hasSameSizeAs(HoldCode.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "because", "171", "171.2", "45 CFR", "171.401"})
  @Shows("O2")
  void what_no_paragraph_knows_is_no_code(String written) {
    assertThat(HoldCode.of(written)).isEmpty();
  }

  @Test
  @Shows({"A4", "A8", "C3", "M10"})
  void each_duty_names_its_rule_and_the_answers_that_end_it() {
    assertThat(
            Arrays.stream(Duty.values()).collect(Collectors.toMap(Function.identity(), Duty::rule)))
        .isEqualTo(
            Map.of(
                Duty.GIVE_COPY, "A4",
                Duty.OBTAIN_REVOCATION_IN_WRITING, "A8",
                Duty.INFORM_PATIENT, "C3",
                Duty.DOCUMENT_EMERGENCY, "M10"));
    assertThat(Duty.GIVE_COPY.answers()).containsExactly("GIVEN");
    assertThat(Duty.INFORM_PATIENT.answers())
        .containsExactlyInAnyOrder("INFORMED", "WOULD_ENDANGER", "REPRESENTATIVE_SUSPECTED");
    assertThat(Duty.OBTAIN_REVOCATION_IN_WRITING.answers())
        .as("done by the revocation itself")
        .isEmpty();
    assertThat(Duty.DOCUMENT_EMERGENCY.answers()).as("done by its note").isEmpty();
  }

  @Test
  @Shows("M10")
  void an_emergency_is_noted_with_all_its_facts_and_prints_none_of_them() {
    var note = note("Dr. Lena Ortiz", "St. Anna", "SECRET");

    assertThat(ChecklistText.readFact(ChecklistText.writeFact(note), EmergencyNote.class))
        .isEqualTo(note);
    assertThat(note).hasToString("EmergencyNote[withheld]");
  }

  @ParameterizedTest
  @CsvSource({"' ', St. Anna, seizure", "Dr. Ortiz, '', seizure", "Dr. Ortiz, St. Anna, ' '"})
  @Shows("M10")
  void an_emergency_is_not_noted_without_one_of_them(String who, String where, String what) {
    assertThatThrownBy(() -> note(who, where, what))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VER-13")
        .hasMessageNotContaining("Ortiz");
  }

  @Test
  void the_reason_of_an_extension_never_prints_itself() {
    var day = LocalDate.of(2026, 4, 1);

    assertThat(new Extension(day, day.plusDays(30), "OTHER", "SECRET", "164.524(b)(2)"))
        .hasToString("Extension[withheld]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"receivedBy\":\"SECRET\"}", "nothing", "[]"})
  void a_stored_fact_that_cannot_be_read_stops_the_work_and_says_nothing_of_it(String text) {
    assertThatThrownBy(() -> ChecklistText.readFact(text, EmergencyNote.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VER-06")
        .hasMessageNotContaining("SECRET")
        .hasNoCause();
  }

  @Test
  void every_kind_of_papers_has_one_name_under_which_it_is_stored() {
    var kinds =
        Stream.concat(
                Arrays.stream(PresentedBasis.class.getPermittedSubclasses()),
                Stream.concat(
                    Arrays.stream(PartTwo.class.getPermittedSubclasses()),
                    Arrays.stream(SatisfactoryAssurance.class.getPermittedSubclasses())))
            .toList();

    assertThat(kinds).allMatch(ChecklistText::isKind);
    assertThat(kinds.stream().map(ChecklistText::kindOf).distinct()).hasSameSizeAs(kinds);
    assertThat(ChecklistText.kindOf(PartTwoConsent.class)).isEqualTo("consent");
  }

  @Test
  void what_is_no_kind_of_papers_has_no_name() {
    assertThat(ChecklistText.isKind(Checklist.class)).isFalse();
    assertThatThrownBy(() -> ChecklistText.kindOf(Checklist.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VER-07");
  }

  @ParameterizedTest
  @EnumSource(Duty.class)
  void every_duty_s_rule_is_one_of_the_law(Duty duty) {
    assertThat(org.custodian.vocabulary.LawRule.of(duty.rule())).isPresent();
  }

  private static EmergencyNote note(String who, String where, String what) {
    return new EmergencyNote(who, where, new StaffId("m.reyes"), AT, what);
  }
}
