package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers differ in what they take for a word; a term must be gone for each of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherReadersTest {
  private static byte[] without(String content, String term) {
    byte[] source = Sheet.of(content).bytes();
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Redacting.done(
                    source,
                    Redacting.all(source)
                        .withTerms(List.of(term))
                        .withMatching(Matching.ANYWHERE)
                        .withGap(GapWidth.EXACT))
                .bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 1 1 0 300 300", "-1 0 0 1 300 300", "0.7 0.7 -0.7 0.7 300 300"})
  void mirrored_and_slanted_text_is_searched_from_both_ends(String matrix) {
    String content = "BT /F1 12 Tf " + matrix + " Tm (seen by Alvarez again) Tj ET";

    assertThat(Redacting.everything(without(content, "Alvarez"))).doesNotContain("Alvarez");
    assertThat(Redacting.everything(without(content, "zeravlA"))).doesNotContain("Alvarez");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 1 -1 0 300 300", "-1 0 0 -1 300 300", "0 -1 1 0 300 300"})
  void text_that_is_turned_by_a_quarter_is_searched_as_it_reads(String matrix) {
    String content = "BT /F1 12 Tf " + matrix + " Tm (seen by Alvarez again) Tj ET";

    assertThat(Redacting.everything(without(content, "Alvarez"))).doesNotContain("Alvarez");
    assertThat(Redacting.everything(without(content, "zeravlA"))).contains("Alvarez");
  }

  @Test
  void a_ligature_of_which_only_the_name_is_told_is_still_spelt_out_by_readers() {
    byte[] redacted = withTable("<41> <0041>", "(A mis\\034t)", "nowhere");

    assertThat(Redacting.everything(redacted)).contains("<41> <0041>").doesNotContain("FB01");
  }

  @Test
  void a_ligature_that_the_table_tells_stays_in_the_table() {
    byte[] redacted = withTable("<1C> <FB01>", "(A mis\\034t)", "nowhere");

    assertThat(Redacting.everything(redacted)).contains("<1C> <FB01>");
  }

  @Test
  void a_code_that_means_nothing_by_its_table_goes_on_meaning_nothing() {
    byte[] redacted = withTable("<01> <FFFD>", "(A \\001 Z)", "nowhere");

    assertThat(Redacting.everything(redacted)).contains("<01> <FFFD>");
  }

  private static byte[] withTable(String row, String shown, String term) {
    String table =
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar "
            + row
            + " endbfchar endcmap";
    byte[] source =
        RawPdf.onePage(
                "<</Font <</F1 5 0 R>>>>",
                RawPdf.stream("", "BT /F1 12 Tf 72 700 Td " + shown + " Tj ET"),
                "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R"
                    + " /Encoding <</Type /Encoding /Differences [28 /fi]>>>>",
                RawPdf.stream("", table))
            .bytes();
    return Redacting.terms(source, term).bytes();
  }

  @Test
  void a_word_whose_parts_stand_a_little_apart_is_found_as_one() {
    String content = "BT /F1 12 Tf 72 700 Td [(seen by Alva) -210 (rez) -400 (again)] TJ ET";

    assertThat(Redacting.text(without(content, "Alvarez"))).doesNotContain("Alva", "rez");
  }

  @Test
  void two_words_do_not_become_one_by_the_end_of_the_first() {
    String content = "BT /F1 12 Tf 72 700 Td [(she was) -300 (and) -300 (is)] TJ ET";

    assertThat(Redacting.text(without(content, "sand"))).contains("was", "and");
  }

  @Test
  void letters_that_dance_are_found_as_a_word() {
    String content =
        "BT /F1 12 Tf 72 700 Td (A) Tj 5 Ts (l) Tj 0 Ts (v) Tj 5 Ts (a) Tj 0 Ts (r) Tj 5 Ts (e)"
            + " Tj 0 Ts (z) Tj ( stays away) Tj ET";

    byte[] redacted = without(content, "Alvarez");

    assertThat(Redacting.words(redacted)).containsExactly("stays", "away");
  }

  @Test
  void text_without_a_size_is_no_text() {
    byte[] source = Sheet.of("BT /F1 0 Tf 72 700 Td (Alvarez) Tj /F1 12 Tf (seen) Tj ET").bytes();

    byte[] redacted = Redacting.done(source, Redacting.all(source)).bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez").contains("seen");
  }
}
