package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TermSearchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruth Alvarez came | ruth alvarez | 1",
        "RUTH ALVAREZ came | Ruth Alvarez | 1",
        "Alvarez; Alvarez's; (Alvarez) | Alvarez | 3",
        "Alvarezes came | Alvarez | 0",
        "Maria Garcia-Lopez | Garcia Lopez | 1",
        "Maria Garcia Lopez | Garcia-Lopez | 1",
        "A l v a r e z came | Alvarez | 1",
        "in a hospital | Ina | 0",
        "born 03/14/1961 there | 03/14/1961 | 1",
        "MRN 00418822 | 0041882 | 0",
        "nothing here | Alvarez | 0",
      })
  void terms_are_found_as_whole_words(String text, String term, int hits) {
    List<PageText> pages =
        PdfReader.text(Sheet.saying(text.replace("(", "\\(").replace(")", "\\)")).bytes());

    assertThat(TermSearch.find(pages, term)).hasSize(hits);
  }

  @Test
  void a_term_inside_a_longer_word_is_found_when_asked_for() {
    List<PageText> pages = PdfReader.text(Sheet.saying("Alvarezes came").bytes());

    List<TermHit> hits = TermSearch.find(pages, "alvarez", Matching.ANYWHERE);

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).boxes().get(0).x2()).isLessThan(pages.get(0).words().get(0).box().x2());
  }

  @Test
  void accents_and_ligatures_do_not_matter() throws IOException {
    List<PageText> pages = PdfReader.text(unicode("José Muñoz, ef\uFB01cient of\uFB01ce"));

    assertThat(TermSearch.find(pages, "jose munoz")).hasSize(1);
    assertThat(TermSearch.find(pages, "MUÑOZ")).hasSize(1);
    assertThat(TermSearch.find(pages, "efficient")).hasSize(1);
  }

  private static byte[] unicode(String text) throws IOException {
    Sheet sheet = Sheet.of("");
    try (InputStream file =
            PDType0Font.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        var page = new PDPageContentStream(sheet.document(), sheet.page(0))) {
      page.beginText();
      page.setFont(PDType0Font.load(sheet.document(), file), 12);
      page.newLineAtOffset(72, 700);
      page.showText(text);
      page.endText();
    }
    return sheet.bytes();
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "180", "270"})
  void a_term_over_two_lines_has_a_box_for_each_however_the_text_is_turned(int degrees) {
    double angle = Math.toRadians(degrees);
    String matrix =
        String.format(
            java.util.Locale.ROOT,
            "%.0f %.0f %.0f %.0f 300 400 Tm",
            Math.cos(angle),
            Math.sin(angle),
            -Math.sin(angle),
            Math.cos(angle));
    byte[] pdf =
        Sheet.of("BT /F1 12 Tf 14 TL " + matrix + " (seen by Ruth) Tj (Alvarez at noon) ' ET")
            .bytes();

    List<TermHit> hits = TermSearch.find(PdfReader.text(pdf), "Ruth Alvarez");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).boxes()).hasSize(2);
  }

  @Test
  void a_term_in_a_narrow_column_does_not_run_into_the_next_column() {
    byte[] pdf =
        Sheet.of(
                "BT /F1 12 Tf 14 TL 72 700 Td (left one) Tj (left two) ' ET"
                    + " BT /F1 12 Tf 14 TL 300 700 Td (right one) Tj (right two) ' ET")
            .bytes();
    List<PageText> pages = PdfReader.text(pdf);

    assertThat(TermSearch.find(pages, "one left two")).hasSize(1);
    assertThat(TermSearch.find(pages, "right one right two")).hasSize(1);
  }

  @Test
  void the_search_and_the_redactor_agree() {
    byte[] pdf =
        Sheet.of("BT /F1 12 Tf 14 TL 72 700 Td (was seen by Alva-) Tj (rez, then Alvarez) ' ET")
            .bytes();

    int found = TermSearch.find(PdfReader.text(pdf), "Alvarez").size();

    assertThat(found).isEqualTo(2);
    assertThat(Redacting.terms(pdf, "Alvarez").pages().get(0).termHits()).isEqualTo(found);
  }

  @Test
  void lines_are_numbered_in_reading_order() {
    byte[] pdf =
        Sheet.of("BT /F1 12 Tf 14 TL 72 700 Td (first line) Tj (second line) ' ET").bytes();

    assertThat(PdfReader.text(pdf).get(0).words())
        .extracting(Word::line)
        .containsExactly(1, 1, 2, 2);
  }

  @Test
  void words_and_texts_do_not_print_themselves() {
    PageText page = PdfReader.text(Sheet.saying("SECRET").bytes()).get(0);

    assertThat(page + " " + page.words()).doesNotContain("SECRET");
    assertThat(RedactionPlan.keepingAll(1).withTerms(List.of("SECRET")).toString())
        .doesNotContain("SECRET");
  }
}
