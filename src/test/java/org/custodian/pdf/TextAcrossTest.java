package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is printed across a match and is no part of it loses nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextAcrossTest {
  private static final String SMALL = "BT /F1 12 Tf 72 700 Td (seen by Alvarez again) Tj ET ";

  private static RedactedDocument withoutAlvarez(byte[] source, GapWidth gap) {
    return Redacting.done(source, Redacting.all(source).withTerms(List.of("Alvarez")).withGap(gap));
  }

  @Test
  void a_large_word_over_small_print_stays_and_the_black_leaves_its_letters_out() {
    byte[] source = Sheet.of(SMALL + "BT /F1 30 Tf 100 690 Td (DRAFT) Tj ET").bytes();

    RedactedDocument redacted = withoutAlvarez(source, GapWidth.EXACT);

    assertThat(Redacting.everything(redacted.bytes())).doesNotContain("Alvarez").contains("DRAFT");
    assertThat(redacted.pages().get(0).outcome()).isInstanceOf(PageOutcome.Vector.class);
    List<Box> black = redacted.pages().get(0).blackened();
    Box word = Redacting.boxOf(source, "Alvarez");
    assertThat(black).isNotEmpty().allMatch(box -> box.x1() >= word.x1() - 0.1);
    assertThat(black.stream().mapToDouble(box -> box.width() * box.height()).sum())
        .isBetween(0.1 * word.width() * word.height(), 0.95 * word.width() * word.height());
  }

  @Test
  void the_same_holds_where_gaps_come_in_steps() {
    byte[] source = Sheet.of(SMALL + "BT /F1 30 Tf 100 690 Td (DRAFT) Tj ET").bytes();

    String after = Redacting.everything(withoutAlvarez(source, GapWidth.QUANTISED).bytes());

    assertThat(after).doesNotContain("Alvarez").contains("DRAFT");
  }

  @Test
  void text_that_runs_across_at_a_right_angle_stays() {
    byte[] source =
        Sheet.of(SMALL + "BT /F1 12 Tf 0 1 -1 0 130 660 Tm (margin note here) Tj ET").bytes();

    byte[] redacted = withoutAlvarez(source, GapWidth.EXACT).bytes();

    assertThat(Redacting.words(redacted))
        .containsExactlyInAnyOrder("seen", "by", "again", "margin", "note", "here");
  }

  @Test
  void a_letter_that_would_leave_nothing_of_the_black_goes_with_the_match() {
    byte[] source = Sheet.of(SMALL + "BT /F1 400 Tf -7 560 Td (H) Tj ET").bytes();

    RedactedDocument redacted = withoutAlvarez(source, GapWidth.EXACT);

    assertThat(redacted.pages().get(0).blackened()).hasSize(1);
    assertThat(Redacting.words(redacted.bytes())).containsExactly("seen", "by", "again");
  }

  @Test
  void what_is_painted_in_the_same_place_goes_whatever_its_table_calls_it() throws IOException {
    var sheet = Sheet.of(SMALL + "BT /F2 12 Tf 72.5 699.5 Td (seen by Alvarez again) Tj ET");
    sheet.withPage(0, page -> fonts(page.getCOSObject()).setItem("F2", lying(sheet)));

    byte[] redacted = withoutAlvarez(sheet.bytes(), GapWidth.EXACT).bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez");
  }

  @Test
  void what_cannot_be_seen_goes_wherever_it_crosses() {
    byte[] source = Sheet.of(SMALL + "BT 3 Tr /F1 30 Tf 100 690 Td (DRAFT) Tj ET").bytes();

    byte[] redacted = withoutAlvarez(source, GapWidth.EXACT).bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez", "DRAFT");
  }

  @Test
  void a_look_of_a_field_without_a_box_of_its_own_is_drawn() throws IOException {
    var sheet = Sheet.saying("seen by Alvarez");
    COSStream look = sheet.cosStream("BT /F1 9 Tf 1 2 Td (Tick) Tj ET");
    look.setItem(COSName.RESOURCES, sheet.page(0).getResources().getCOSObject());
    var box = new COSDictionary();
    box.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
    box.setItem(COSName.FT, COSName.getPDFName("Btn"));
    box.setItem(COSName.T, new COSString("agree"));
    var rectangle = new COSArray();
    for (float n : new float[] {72, 600, 102, 612}) rectangle.add(new COSFloat(n));
    box.setItem(COSName.RECT, rectangle);
    var looks = new COSDictionary();
    looks.setItem(COSName.N, look);
    box.setItem(COSName.AP, looks);
    var notes = new COSArray();
    notes.add(box);
    sheet.page(0).getCOSObject().setItem(COSName.ANNOTS, notes);

    byte[] redacted = withoutAlvarez(sheet.bytes(), GapWidth.EXACT).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("seen", "by", "Tick");
  }

  private static COSDictionary fonts(COSDictionary page) {
    return page.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
  }

  /** Helvetica with a table that calls each letter by another one. */
  private static COSDictionary lying(Sheet sheet) throws IOException {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    font.setItem(
        COSName.TO_UNICODE,
        sheet.cosStream(
            "begincmap 1 begincodespacerange <00> <FF> endcodespacerange"
                + " 1 beginbfrange <41> <7A> <0062> endbfrange endcmap"));
    return font;
  }
}
