package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.custodian.house.Shows;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law makes a letter say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterContentsTest {
  private final LetterWriter writer = new LetterWriter(SampleLetters.FACILITY, SampleLetters.CLOCK);
  private final DenialContents denials = new DenialContents(SampleLetters.FACILITY);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @Shows("D12")
  void a_partial_denial_gives_basis_review_and_both_ways_to_complain(String language) {
    var markup = writer.markup(SampleAnswers.partialDenial(), language);

    assertThat(markup)
        .contains("45 CFR 164.524(a)(3)(i)", "45 CFR 164.524(a)(2)(i)", "130", "164.524(a)(4)")
        .contains("Privacy Officer", "(555) 010-0400", "records@riverbend.example")
        .contains("200 Independence Avenue SW", "www.hhs.gov/ocr/complaints");
    assertThat(denials.complete(SampleAnswers.partialDenial(), markup)).isEqualTo(markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "45 CFR 164.524(a)(3)(i)",
        "164.524(a)(4)",
        "Privacy Officer",
        "(555) 010-0400",
        "www.hhs.gov/ocr"
      })
  @Shows("D12")
  void a_denial_that_lacks_one_of_the_four_is_not_sent(String part) {
    var markup = writer.markup(SampleAnswers.partialDenial(), "en").replace(part, "");

    assertThatThrownBy(() -> denials.complete(SampleAnswers.partialDenial(), markup))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("COR-11");
  }

  @Test
  @Shows({"D10", "D12"})
  void a_review_is_offered_only_where_the_law_has_one() {
    var sample = SampleAnswers.partialDenial();
    var unreviewable =
        new AccessLetter.PartialDenial(
            sample.request(),
            sample.to(),
            sample.patient(),
            sample.receivedOn(),
            130,
            List.of(new DeniedPart(DenialReason.U1, 12)),
            false);

    var markup = writer.markup(unreviewable, "en");

    assertThat(markup).contains("The law gives no review").doesNotContain("164.524(a)(4)");
    assertThat(denials.complete(unreviewable, markup)).isEqualTo(markup);
    assertThatThrownBy(() -> denials.complete(sample, markup)).hasMessageContaining("review");
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  @Shows({"D10", "D11"})
  void every_reason_has_its_own_words_and_paragraph(DenialReason reason) {
    var others = Arrays.stream(DenialReason.values()).filter(other -> other != reason).toList();

    for (var language : List.of("en", "es")) {
      assertThat(others.stream().map(other -> Ground.of(other, language)))
          .doesNotContain(Ground.of(reason, language));
    }
    assertThat(others.stream().map(DenialReason::citation)).doesNotContain(reason.citation());
    assertThat(reason.reviewable()).isEqualTo(reason.citation().contains("(a)(3)"));
  }

  @Test
  @Shows("B10")
  void a_certificate_names_range_count_dates_and_seal() {
    assertThat(writer.markup(SampleLetters.certificate(88), "en"))
        .contains("RMC-26-0009-000001 to RMC-26-0009-000088", "<td>88</td>")
        .contains("January 12, 2024 to December 9, 2024")
        .contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  @Test
  @Shows("B10")
  void a_certificate_under_an_authorization_says_that_it_is_not_the_complete_chart() {
    assertThat(writer.markup(SampleLetters.authorized(), "en"))
        .contains("records within the scope of the authorization; not the complete chart");
    assertThat(writer.markup(SampleLetters.authorized(), "es"))
        .contains("registros dentro del alcance de la autorización; no el expediente completo");
  }

  @Test
  @Shows("B11")
  void a_certificate_says_what_is_missing_and_why_where_the_state_asks() {
    var gap = new GapLine(LocalDate.of(2024, 5, 3), 2, GapReason.NOT_FOUND);

    assertThat(writer.markup(SampleLetters.certificate(76, List.of(gap)), "en"))
        .contains(
            "What is not among these pages",
            "Document of May 3, 2024, 2 page(s)",
            "looked for and not found");
    assertThat(writer.markup(SampleLetters.certificate(76), "en"))
        .doesNotContain("What is not among these pages");
  }

  @Test
  @Shows("M5")
  void the_notice_carries_one_of_the_two_statements_with_its_version() {
    var full = new Letter.PartTwoNotice(SampleLetters.REQUEST, PartTwoStatement.LONG);
    var brief = new Letter.PartTwoNotice(SampleLetters.REQUEST, PartTwoStatement.SHORT);

    for (var language : List.of("en", "es")) {
      assertThat(writer.markup(full, language))
          .contains("testimony that describes the information", "NOT sufficient", "P2N-1/2024")
          .doesNotContain("42 CFR part 2 prohibits unauthorized use or disclosure");
      assertThat(writer.markup(brief, language))
          .contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
          .contains("P2N-2/2024")
          .doesNotContain("testimony");
    }
  }

  @Test
  @Shows("M5")
  void a_consent_page_has_a_copy_after_it_or_explains_the_scope() {
    var copy = new Letter.ConsentCover(SampleLetters.REQUEST, true, List.of());
    var scope =
        new Letter.ConsentCover(SampleLetters.REQUEST, false, List.of(SampleAnswers.consent()));

    assertThat(writer.markup(copy, "en")).contains("A copy of the patient’s written consent");
    assertThat(writer.markup(scope, "en"))
        .contains("My treating providers, health plans and third-party payers", "April 1, 2026");
    assertThatThrownBy(() -> new Letter.ConsentCover(SampleLetters.REQUEST, false, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Shows({"D7", "D8"})
  void an_estimate_shows_every_line_and_the_total_in_dollars() {
    var markup = writer.markup(SampleMoney.all().get(0), "en");

    assertThat(markup).contains("$0.10", "$21.20", "$8.40", "$29.60", "June 3, 2026");
    assertThat(markup).doesNotContain("Optional");
    assertThat(new Amount(4000)).hasToString("$40.00");
    assertThat(new Amount(123456789)).hasToString("$1,234,567.89");
    assertThat(new Amount(-5)).hasToString("-$0.05");
  }

  @Test
  @Shows("D14")
  void a_letter_about_another_holder_names_the_holder() {
    var letter =
        SampleLetters.all().stream()
            .filter(ProgressLetter.Forward.class::isInstance)
            .findFirst()
            .orElseThrow();

    assertThat(writer.markup(letter, "es")).contains("Lakeview Hospital", "1 Shore Drive");
  }

  @Test
  @Shows("P2")
  void a_breach_notice_says_what_the_law_wants_known() {
    var letter =
        SampleLetters.all().stream()
            .filter(PatientNotice.BreachNotice.class::isInstance)
            .findFirst()
            .orElseThrow();

    assertThat(writer.markup(letter, "en"))
        .contains("May 2, 2026", "May 4, 2026", "What happened", "Which information")
        .contains("What we do about it", "What you can do", "(555) 010-0400");
  }
}
