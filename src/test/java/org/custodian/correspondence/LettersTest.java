package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.custodian.HandClock;
import org.custodian.house.Shows;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(
    classes = LettersSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1")
@TestPropertySource(properties = LettersSlice.FOLDERS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {
  private static final RequestNumber REQUEST = new RequestNumber("26-0003");
  private static final Letter ACKNOWLEDGEMENT =
      new Letter.Acknowledgement(
          REQUEST,
          SampleLetters.addressee(),
          "Kim Lau",
          LocalDate.of(2026, 5, 4),
          Optional.of(LocalDate.of(2026, 5, 22)));

  /** Letters to others have no name there, for no requester sees them. */
  private static final Set<String> UNSEEN = Set.of("NOTICE", "BRCH", "RETR", "RCPP", "REQ");

  @Autowired Correspondence correspondence;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void nothing_was_sent_yet() {
    clock.set(Instant.parse("2026-05-04T15:00:00Z"));
    database.update("DELETE FROM sent_letter");
    database.update("DELETE FROM ledger_stage");
  }

  @Test
  void a_sent_letter_is_kept_and_listed_and_the_log_says_so() {
    var sent = correspondence.send(REQUEST, ACKNOWLEDGEMENT, "en", "ACK");

    assertThat(correspondence.letters(REQUEST)).containsExactly(sent);
    assertThat(sent.code()).isEqualTo("ACK");
    assertThat(sent.pages()).isEqualTo(1);
    assertThat(words(correspondence.content(REQUEST, sent.id())))
        .contains("Kim Lau", "26-0003", "May 22, 2026", "Riverbend Medical Center");
    assertThat(ledger.trace(REQUEST))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.LETTER_SENT);
              assertThat(entry.facts()).containsEntry("code", "ACK").doesNotContainValue("Kim Lau");
            });
  }

  @Test
  void a_letter_with_the_same_key_goes_out_once() {
    var first = correspondence.send(REQUEST, ACKNOWLEDGEMENT, "en", "ACK");
    clock.set(Instant.parse("2026-05-05T15:00:00Z"));

    assertThat(correspondence.send(REQUEST, ACKNOWLEDGEMENT, "en", "ACK")).isEqualTo(first);
    assertThat(ledger.trace(REQUEST)).hasSize(1);
  }

  @Test
  void a_letter_in_spanish_is_in_spanish_throughout() {
    var sent = correspondence.send(REQUEST, ACKNOWLEDGEMENT, "es", "ACK");

    assertThat(words(correspondence.content(REQUEST, sent.id())))
        .contains("Hemos recibido su solicitud", "22 de mayo de 2026")
        .doesNotContain("Request number");
  }

  @Test
  void a_translation_goes_once_after_its_letter_and_bears_its_code() {
    var sent = correspondence.send(REQUEST, ACKNOWLEDGEMENT, "en", "ACK");
    var pdf = correspondence.content(REQUEST, sent.id());

    var translated = correspondence.sendTranslation(REQUEST, sent.id(), "vi", pdf);

    assertThat(correspondence.sendTranslation(REQUEST, sent.id(), "vi", pdf)).isEqualTo(translated);
    assertThat(correspondence.letters(REQUEST)).containsExactlyInAnyOrder(sent, translated);
    assertThat(translated.code()).isEqualTo("ACK");
    assertThat(correspondence.content(REQUEST, translated.id())).isEqualTo(pdf);
    assertThat(ledger.trace(REQUEST).get(1).facts())
        .containsEntry("translationOf", sent.id())
        .containsEntry("language", "vi");
    assertThatThrownBy(() -> correspondence.sendTranslation(REQUEST, "none", "vi", pdf))
        .hasMessageContaining("COR-07");
  }

  @Test
  void a_letter_of_another_request_is_not_given_out() {
    var sent = correspondence.send(REQUEST, ACKNOWLEDGEMENT, "en", "ACK");

    assertThatThrownBy(() -> correspondence.content(new RequestNumber("26-0004"), sent.id()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Shows({"M7", "B11"})
  void words_that_staff_typed_may_not_name_a_protected_category_and_nothing_is_sent() {
    var letter =
        new ProgressLetter.Extension(
            REQUEST,
            SampleLetters.addressee(),
            "Hiv Anders",
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 6, 3),
            LocalDate.of(2026, 7, 3),
            "We wait for the HIV clinic.",
            "45 CFR 164.524(b)(2)(iii)");

    assertThatThrownBy(() -> correspondence.send(REQUEST, letter, "en", "EXT"))
        .isInstanceOf(ProtectedWordRefused.class)
        .hasMessageContaining("'reason' of letter EXT")
        .hasMessageNotContaining("clinic");
    assertThat(correspondence.letters(REQUEST)).isEmpty();
    assertThat(ledger.trace(REQUEST)).isEmpty();
  }

  @Test
  @Shows({"M7", "B11"})
  void a_gap_that_a_certificate_explains_is_explained_in_neutral_words() {
    for (var reason : GapReason.values()) {
      var key = "GapReason." + reason.name();
      assertThatThrownBy(() -> Silence.word(key, "They are records of psychiatric care."))
          .hasMessageContaining("COR-18");
    }
  }

  @Test
  @Shows("M7")
  void a_name_that_sounds_like_a_protected_word_stops_no_letter() {
    var letter =
        new Letter.NoRecords(
            REQUEST,
            Addressee.of("Aids Alcohol", "Drug & Sons LLP", "1 Opioid Road"),
            "Sida Hiv",
            LocalDate.of(2026, 5, 4));

    assertThat(correspondence.send(REQUEST, letter, "en", "NRF").pages()).isEqualTo(1);
  }

  @Test
  void a_letter_to_somebody_else_is_not_for_the_requester() {
    var others =
        SampleLetters.all().stream()
            .map(Letter::code)
            .filter(code -> !new SentLetter("", code, clock.instant(), "", 1).forRequester())
            .distinct();

    assertThat(others).containsExactlyInAnyOrder("REV", "NOTICE", "BRCH", "RETR", "RCPP", "REQ");
  }

  @Test
  void the_status_page_has_a_name_for_every_letter_it_may_show() throws IOException {
    for (var file : List.of("/portal.properties", "/portal_es.properties")) {
      var words = new Properties();
      try (var in = LettersTest.class.getResourceAsStream(file)) {
        words.load(in);
      }
      for (var letter : SampleLetters.all()) {
        if (!UNSEEN.contains(letter.code())) {
          assertThat(words).containsKey("portal.letter." + letter.code());
        }
      }
    }
  }

  @Test
  void the_desk_has_a_name_for_every_letter() throws IOException {
    for (var file : List.of("/desk.properties", "/desk_es.properties")) {
      var words = new Properties();
      try (var in = LettersTest.class.getResourceAsStream(file)) {
        words.load(in);
      }
      for (var letter : SampleLetters.all()) {
        assertThat(words).containsKey("desk.letter." + letter.code());
      }
    }
  }

  private static String words(byte[] pdf) {
    var text = new StringBuilder();
    for (PageText page : PdfReader.text(pdf)) {
      page.words().forEach(word -> text.append(word.text()).append(' '));
    }
    return text.toString();
  }
}
