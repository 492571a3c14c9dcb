package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter leaves unsaid, it leaves unsaid in every letter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UniformSilenceTest {
  private static final Map<String, String> STANDING =
      Map.of(
          "en",
          "Produced to the extent permitted by the process and law relied on; categories that need"
              + " a specific order or consent, if any exist, are not included.",
          "es",
          "Se entrega en la medida en que lo permiten el proceso y la ley aplicables; las"
              + " categorías que necesitan una orden o un consentimiento específico, si existen, no"
              + " están incluidas.");
  private static final Set<String> NOTHING_IS_ANSWERED =
      Set.of(
          "ACK", "REV", "CONT", "QPON", "CODE", "P2N", "CONS", "AOD", "FEE", "BRCH", "RETR", "LOCS",
          "REQ");

  private final LetterWriter writer = new LetterWriter(SampleLetters.FACILITY, SampleLetters.CLOCK);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @Shows("M7")
  void a_letter_that_answers_a_request_carries_the_standing_sentence(String language) {
    for (var letter : SampleLetters.all()) {
      if (!NOTHING_IS_ANSWERED.contains(letter.code())) {
        assertThat(writer.markup(letter, language))
            .as(letter.code())
            .contains(STANDING.getOrDefault(language, ""));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @Shows({"M7", "A9"})
  void only_letters_that_must_say_so_or_answer_who_said_it_first_name_a_category(String language) {
    for (var letter : SampleLetters.all()) {
      assertThat(ProtectedWords.in(writer.markup(letter, language)))
          .as(letter.code())
          .isEqualTo(mayName(letter));
    }
  }

  /** The law makes these say it, or the requester said it first. */
  private static boolean mayName(Letter letter) {
    return letter instanceof Letter.PartTwoNotice
        || letter instanceof Letter.ConsentCover
        || letter instanceof AccessLetter.PartialProduction part && !part.named().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Please send the HIV results., true",
    "Datos de VIH, true",
    "records of psychiatric care, true",
    "registros de psiquiatría, true",
    "substance use, true",
    "adicciones, true",
    "42 CFR part 2, true",
    "chiva, false",
    "Achives of Siddha, false",
    "45 CFR part 164, false",
    "part 20, false",
    "fundamental, false"
  })
  @Shows("M7")
  void a_protected_word_is_found_in_both_languages_and_inside_no_other_word(
      String text, boolean named) {
    assertThat(ProtectedWords.in(text)).isEqualTo(named);
  }

  @Test
  @Shows("M7")
  void a_template_that_names_a_category_writes_no_letter() {
    assertThat(Silence.template("templates/letters/denial.html", "<p>We kept your file.</p>"))
        .isEqualTo("<p>We kept your file.</p>");
    assertThatThrownBy(
            () -> Silence.template("templates/letters/denial.html", "<p>Part 2 holds.</p>"))
        .hasMessageContaining("COR-10");
    assertThatThrownBy(() -> Silence.word("ClosingReason.NOT_CURED", "It is about HIV."))
        .hasMessageContaining("COR-18");
  }

  @Test
  @Shows("A9")
  void a_class_of_documents_is_named_only_if_the_requester_named_it() {
    assertThat(NamedClass.in("complete mental health record including Psychotherapy Notes"))
        .containsExactly(NamedClass.PSYCHOTHERAPY_NOTES);
    assertThat(NamedClass.in("todas las notas de psicoterapia"))
        .containsExactly(NamedClass.PSYCHOTHERAPY_NOTES);
    assertThat(NamedClass.in("complete medical record")).isEmpty();
    assertThat(writer.markup(SampleAnswers.partialProduction(List.of()), "en"))
        .doesNotContain("sychotherapy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @Shows({"M7", "M8", "B10"})
  void letter_and_certificate_of_two_subpoenas_differ_in_case_data_and_counts_only(
      String language) {
    var whole = new Served("26-0009", "Kim Lau", "26-CV-231", 88, LocalDate.of(2024, 1, 12));
    var withheld = new Served("26-0011", "Lee Oda", "26-CV-407", 40, LocalDate.of(2023, 2, 3));

    assertThat(withheld.transmittal(writer, language))
        .isEqualTo(whole.transmittal(writer, language));
    assertThat(withheld.certificate(writer, language))
        .isEqualTo(whole.certificate(writer, language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @Shows({"B11", "M7"})
  void a_certificate_that_explains_gaps_says_the_same_whether_or_not_a_category_was_withheld(
      String language) {
    var whole = writer.markup(SampleLetters.certificate(65, List.of()), language);
    var withheld = writer.markup(SampleLetters.certificate(40, List.of()), language);

    assertThat(withheld.replace(">40<", ">65<").replace("000040", "000065")).isEqualTo(whole);
    assertThat(whole).containsAnyOf("What is not among these pages", "Qué no está entre");
  }

  /** Process with its case data, which is taken out of what was written. */
  private record Served(
      String request, String patient, String caseNumber, int pages, LocalDate serviceFrom) {

    private String last() {
      return "RMC-%s-%06d".formatted(request, pages);
    }

    String transmittal(LetterWriter writer, String language) {
      var letter =
          new Letter.Transmittal(
              new RequestNumber(request),
              SampleLetters.addressee(),
              patient,
              LegalBasis.SUBPOENA_NOTICE,
              LegalBasis.SUBPOENA_NOTICE.citation(),
              pages,
              "RMC-" + request + "-000001",
              last(),
              List.of(Enclosure.CONTENTS, Enclosure.CERTIFICATE, Enclosure.RECORDS));
      return bare(writer.markup(letter, language), language);
    }

    String certificate(LetterWriter writer, String language) {
      var letter =
          new Letter.Certificate(
              new RequestNumber(request),
              patient,
              LegalBasis.SUBPOENA_NOTICE,
              Optional.of(caseNumber),
              pages,
              "RMC-" + request + "-000001",
              last(),
              serviceFrom,
              LocalDate.of(2024, 12, 9),
              "%064d".formatted(pages),
              LocalDate.of(2026, 5, 18));
      return bare(writer.markup(letter, language), language);
    }

    private String bare(String markup, String language) {
      return markup
          .replace("%064d".formatted(pages), "SEAL")
          .replace(last(), "LAST")
          .replace(request, "REQUEST")
          .replace(patient, "PATIENT")
          .replace(caseNumber, "CASE")
          .replace(new Wording(language).format(serviceFrom), "FROM")
          .replace(">" + pages + "<", ">PAGES<");
    }
  }
}
