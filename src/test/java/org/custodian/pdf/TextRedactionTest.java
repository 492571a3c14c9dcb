package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextRedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET",
        "BT /F1 12 Tf 72 700 Td [(Seen by Al) -20 (var) 30 (ez today)] TJ ET",
        "BT /F1 12 Tf 72 700 Td [(Seen by) -300 (A) 2 (l) 2 (v) (arez) -278 (today)] TJ ET",
        "BT /F1 12 Tf 14 TL 72 714 Td (Seen by Alvarez today) ' ET",
        "BT /F1 12 Tf 14 TL 72 714 Td 1 0.5 (Seen by Alvarez today) \" ET",
        "BT /F1 12 Tf 72 700 Td (Seen by ) Tj (Alva) Tj (rez) Tj ( today) Tj ET",
        "BT /F1 12 Tf 72 700 Td <5365656E20627920416C766172657A20746F646179> Tj ET",
        "BT /F1 12 Tf 3 Tr 72 700 Td (Seen by Alvarez today) Tj ET",
        "1 g BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET",
        "BT /F1 12 Tf 80 Tz 1 Tc 2 Tw 3 Ts 72 700 Td (Seen by Alvarez today) Tj ET",
        "BT /F1 1 Tf 12 0 0 12 72 700 Tm (Seen by Alvarez today) Tj ET",
        "BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Seen by Alvarez today) Tj ET",
        "BT /F1 12 Tf 0.8 0.6 -0.6 0.8 100 100 Tm (Seen by Alvarez today) Tj ET",
        "q 1 0 0 -1 0 792 cm BT /F1 12 Tf 1 0 0 -1 72 92 Tm (Seen by Alvarez today) Tj ET Q",
        "BT /F1 12 Tf 72 700 Td ET (Seen by Alvarez today) Tj",
        "q BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET Q % Alvarez\n",
      })
  void a_term_is_taken_out_of_every_text_operator_and_all_else_stays(String content) {
    byte[] source = Sheet.of(content + " BT /F1 12 Tf 72 100 Td (End of page.) Tj ET").bytes();

    RedactedDocument redacted = Redacting.terms(source, "alvarez");

    assertThat(Redacting.words(redacted.bytes()))
        .containsExactlyInAnyOrder("Seen", "by", "today", "End", "of", "page.");
    assertThat(Redacting.everything(redacted.bytes())).doesNotContainIgnoringCase("alvarez");
    assertThat(redacted.pages().get(0).outcome()).isEqualTo(new PageOutcome.Vector());
  }

  @Test
  void letters_that_stay_keep_their_places_when_the_gap_is_exact() {
    byte[] source = Sheet.saying("Seen by Alvarez today").bytes();

    RedactionPlan plan =
        Redacting.all(source).withTerms(List.of("Alvarez")).withGap(GapWidth.EXACT);
    byte[] redacted = Redacting.done(source, plan).bytes();

    assertThat(Redacting.boxOf(redacted, "today").x1())
        .isCloseTo(Redacting.boxOf(source, "today").x1(), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }

  @Test
  void an_area_takes_the_letters_under_it_and_no_others() {
    byte[] source = Sheet.saying("Seen by Alvarez today").bytes();

    byte[] redacted =
        Redacting.areas(source, new Area(1, Redacting.boxOf(source, "Alvarez"))).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Seen", "by", "today");
  }

  @Test
  void two_areas_in_one_string_are_both_emptied() {
    byte[] source = Sheet.saying("one two three four five").bytes();

    byte[] redacted =
        Redacting.areas(
                source,
                new Area(1, Redacting.boxOf(source, "two")),
                new Area(1, Redacting.boxOf(source, "four")))
            .bytes();

    assertThat(Redacting.words(redacted)).containsExactly("one", "three", "five");
  }

  @Test
  void tight_leading_does_not_cost_the_line_above() {
    byte[] source =
        Sheet.of("BT /F1 12 Tf 12 TL 72 700 Td (going up, jolly) Tj (Alvarez) ' (going) ' ET")
            .bytes();

    byte[] redacted =
        Redacting.areas(source, new Area(1, Redacting.boxOf(source, "Alvarez"))).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("going", "up,", "jolly", "going");
  }

  @Test
  void a_hidden_text_layer_goes_with_the_text_it_repeats() {
    byte[] source =
        Sheet.of(
                "BT /F1 12 Tf 72 700 Td (Dr Alvarez) Tj ET"
                    + " BT 3 Tr /F1 12 Tf 72 700 Td (Dr Alvarez) Tj ET")
            .bytes();

    byte[] redacted =
        Redacting.areas(source, new Area(1, Redacting.boxOf(source, "Alvarez"))).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Dr", "Dr");
  }

  @Test
  void a_value_typed_on_a_row_of_underscores_is_found() {
    byte[] source =
        Sheet.of(
                "BT /F1 12 Tf 72 700 Td (Name: ____________________) Tj ET"
                    + " BT /F1 12 Tf 120 700 Td (Ruth Alvarez) Tj ET")
            .bytes();

    byte[] redacted = Redacting.terms(source, "Ruth Alvarez").bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez").doesNotContain("Ruth");
  }

  @Test
  void letters_painted_twice_to_look_bold_go_together() {
    byte[] source =
        Sheet.of(
                "BT /F1 12 Tf 72 700 Td (Alvarez seen) Tj ET"
                    + " BT /F1 12 Tf 72.3 700 Td (Alvarez seen) Tj ET")
            .bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez");
    assertThat(Redacting.text(redacted)).contains("seen");
  }

  @Test
  void a_term_broken_over_two_lines_goes_from_both() {
    byte[] source =
        Sheet.of("BT /F1 12 Tf 14 TL 72 700 Td (was seen by Ruth) Tj (Alvarez at noon) ' ET")
            .bytes();

    RedactedDocument redacted = Redacting.terms(source, "Ruth Alvarez");

    assertThat(Redacting.words(redacted.bytes()))
        .containsExactly("was", "seen", "by", "at", "noon");
    assertThat(redacted.pages().get(0).termHits()).isEqualTo(1);
    assertThat(redacted.pages().get(0).blackened()).hasSize(2);
  }

  @Test
  void a_word_hyphenated_over_two_lines_goes_with_its_hyphen() {
    byte[] source =
        Sheet.of("BT /F1 12 Tf 14 TL 72 700 Td (was seen by Alva-) Tj (rez at noon) ' ET").bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("was", "seen", "by", "at", "noon");
  }

  @Test
  void a_form_shared_by_two_pages_is_redacted_for_the_marked_page_only() throws IOException {
    Sheet sheet = Sheet.of("/Fm Do", "/Fm Do");
    var form = sheet.form("BT /F1 12 Tf 72 700 Td (Copy for Alvarez here) Tj ET");
    for (int i = 0; i < 2; i++) sheet.page(i).getResources().put(COSName.getPDFName("Fm"), form);
    byte[] source = sheet.bytes();

    byte[] redacted =
        Redacting.areas(source, new Area(1, Redacting.boxOf(source, "Alvarez"))).bytes();

    List<PageText> pages = PdfReader.text(redacted);
    assertThat(pages.get(0).words()).extracting(Word::text).containsExactly("Copy", "for", "here");
    assertThat(pages.get(1).words())
        .extracting(Word::text)
        .containsExactly("Copy", "for", "Alvarez", "here");
  }

  @Test
  void text_in_a_form_inside_a_form_is_found() throws IOException {
    Sheet sheet = Sheet.of("q 0.5 0 0 0.5 10 10 cm /Outer Do Q");
    var inner = sheet.form("BT /F1 12 Tf 72 700 Td (Deep Alvarez below) Tj ET");
    var outer = sheet.form("q 0 1 -1 0 700 0 cm /Inner Do Q");
    outer.getResources().put(COSName.getPDFName("Inner"), inner);
    sheet.page(0).getResources().put(COSName.getPDFName("Outer"), outer);

    byte[] redacted = Redacting.terms(sheet.bytes(), "Alvarez").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Deep", "below");
    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez");
  }

  @Test
  void an_embedded_font_loses_the_unicode_of_codes_no_page_shows_any_more() throws IOException {
    Sheet sheet = Sheet.of("");
    try (InputStream file =
            PDType0Font.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        var page = new PDPageContentStream(sheet.document(), sheet.page(0))) {
      page.beginText();
      page.setFont(PDType0Font.load(sheet.document(), file), 12);
      page.newLineAtOffset(72, 700);
      page.showText("Señora Q\u00fcx was here");
      page.endText();
    }

    byte[] redacted = Redacting.terms(sheet.bytes(), "Qüx").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Señora", "was", "here");
    assertThat(Redacting.everything(redacted)).contains("beginbfchar").doesNotContain("<0051>");
  }

  @Test
  void a_type_3_font_keeps_only_the_glyphs_that_are_still_shown() throws IOException {
    Sheet sheet = Sheet.of("BT /T3 12 Tf 72 700 Td (ab) Tj /F1 12 Tf ( x) Tj ET");
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1000, 1000));
    font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
    font.setInt(COSName.FIRST_CHAR, 97);
    font.setInt(COSName.LAST_CHAR, 98);
    font.setItem(COSName.WIDTHS, numbers(1000, 1000));
    var encoding = new COSDictionary();
    var differences = new COSArray();
    differences.add(org.apache.pdfbox.cos.COSInteger.get(97));
    differences.add(COSName.getPDFName("a"));
    differences.add(COSName.getPDFName("b"));
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    var glyphs = new COSDictionary();
    glyphs.setItem(COSName.getPDFName("a"), sheet.cosStream("1000 0 d0 111 111 500 500 re f"));
    glyphs.setItem(COSName.getPDFName("b"), sheet.cosStream("1000 0 d0 222 222 500 500 re f"));
    font.setItem(COSName.CHAR_PROCS, glyphs);
    COSDictionary fonts =
        (COSDictionary)
            sheet.page(0).getResources().getCOSObject().getDictionaryObject(COSName.FONT);
    fonts.setItem(COSName.getPDFName("T3"), font);
    byte[] source = sheet.bytes();

    byte[] redacted = Redacting.areas(source, new Area(1, new Box(84.5, 690, 95.5, 715))).bytes();

    assertThat(Redacting.everything(redacted)).contains("111 111").doesNotContain("222 222");
  }

  private static COSArray numbers(float... values) {
    var array = new COSArray();
    for (float value : values) array.add(new org.apache.pdfbox.cos.COSFloat(value));
    return array;
  }

  @Test
  void a_term_that_occurs_nowhere_changes_no_word() {
    byte[] source = Sheet.saying("Seen by Alvarez today").bytes();

    RedactedDocument redacted = Redacting.terms(source, "Okafor");

    assertThat(Redacting.words(redacted.bytes())).isEqualTo(Redacting.words(source));
    assertThat(redacted.pages().get(0).termHits()).isZero();
  }

  @Test
  void pages_go_in_the_order_of_the_plan_and_the_others_not_at_all() {
    byte[] source = Sheet.saying("first", "second", "third").bytes();

    byte[] redacted = Redacting.done(source, RedactionPlan.keeping(List.of(3, 1))).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("third", "first");
    assertThat(Redacting.everything(redacted)).doesNotContain("second");
  }
}
