package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What other redactors stumbled over, one page each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTrapsTest {
  private static String kept(Sheet sheet, String term) throws IOException {
    RedactedDocument done = Redacting.terms(sheet.bytes(), term);
    assertThat(done.pages().get(0).outcome()).isEqualTo(new PageOutcome.Vector());
    assertThat(Redacting.everything(done.bytes())).doesNotContainIgnoringCase(term);
    return Redacting.text(done.bytes());
  }

  @Test
  void a_bare_word_that_begins_with_I_does_not_stop_the_reading() throws IOException {
    assertThat(kept(Sheet.of("Im /F1 BT /F1 12 Tf 72 700 Td (Alvarez stays) Tj ET I"), "Alvarez"))
        .contains("stays");
  }

  @Test
  void a_page_without_a_type_is_redacted_too() throws IOException {
    Sheet sheet = Sheet.saying("Alvarez stays");
    sheet.page(0).getCOSObject().removeItem(COSName.TYPE);

    assertThat(kept(sheet, "Alvarez")).contains("stays");
  }

  @Test
  void a_page_in_large_units_keeps_its_boxes_in_its_own_space() throws IOException {
    Sheet sheet = Sheet.of("BT /F1 12 Tf 72 700 Td (Alvarez stays) Tj ET");
    sheet.page(0).getCOSObject().setItem(COSName.getPDFName("UserUnit"), COSInteger.get(4));

    RedactedDocument done = Redacting.terms(sheet.bytes(), "Alvarez");

    assertThat(done.pages().get(0).blackened())
        .singleElement()
        .satisfies(box -> assertThat(box.x1()).isBetween(71.0, 73.0));
    assertThat(Redacting.text(done.bytes())).contains("stays");
  }

  @Test
  void matrices_inside_matrices_are_followed() throws IOException {
    String content =
        "q 2 0 0 2 0 0 cm q 0 1 -1 0 300 0 cm BT /F1 6 Tf 40 50 Td (Alvarez) Tj ET Q Q";

    RedactedDocument done = Redacting.terms(Sheet.of(content).bytes(), "Alvarez");

    assertThat(Redacting.everything(done.bytes())).doesNotContain("Alvarez");
    assertThat(done.pages().get(0).blackened())
        .singleElement()
        .satisfies(box -> assertThat(box.y1()).isBetween(79.0, 81.0));
  }

  @Test
  void a_letter_in_each_box_of_a_form_makes_one_word() throws IOException {
    var cells = new StringBuilder("BT /F1 8 Tf 72 700 Td ");
    for (char c : "Alvarez".toCharArray()) cells.append("(" + c + ") Tj 27 0 Td ");
    cells.append("ET BT /F1 8 Tf 72 600 Td (stays) Tj ET");

    assertThat(kept(Sheet.of(cells.toString()), "Alvarez")).contains("stays");
  }

  @Test
  void a_font_that_a_graphics_state_sets_is_kept() throws IOException {
    Sheet sheet = Sheet.of("/G1 gs BT 72 700 Td (Alvarez stays) Tj ET");
    COSDictionary resources = sheet.page(0).getResources().getCOSObject();
    var font =
        ((COSDictionary) resources.getDictionaryObject(COSName.FONT))
            .getItem(COSName.getPDFName("F1"));
    var setting = new COSArray();
    setting.add(font);
    setting.add(COSInteger.get(12));
    var state = new COSDictionary();
    state.setItem(COSName.FONT, setting);
    var states = new COSDictionary();
    states.setItem(COSName.getPDFName("G1"), state);
    resources.setItem(COSName.EXT_G_STATE, states);

    assertThat(kept(sheet, "Alvarez")).contains("stays");
  }

  @Test
  void the_frame_of_a_link_stays_and_the_link_goes() throws IOException {
    Sheet sheet = Sheet.saying("Alvarez stays");
    var link = new COSDictionary();
    link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    var place = new COSArray();
    for (float n : new float[] {300, 300, 340.5f, 320}) place.add(new COSFloat(n));
    link.setItem(COSName.RECT, place);
    link.setString(COSName.CONTENTS, "nobody sees this");
    var notes = new COSArray();
    notes.add(link);
    sheet.page(0).getCOSObject().setItem(COSName.ANNOTS, notes);

    String written = Redacting.everything(Redacting.terms(sheet.bytes(), "Alvarez").bytes());

    assertThat(written).contains("340.5 320 l").doesNotContain("/Link", "nobody sees this");
  }

  @Test
  void a_line_below_words_is_drawn_where_readers_draw_it() throws IOException {
    Sheet sheet = Sheet.saying("Alvarez stays");
    var line = new COSDictionary();
    line.setItem(COSName.SUBTYPE, COSName.getPDFName("Underline"));
    line.setItem(COSName.RECT, numbers(300, 300, 340, 321));
    line.setItem(COSName.QUADPOINTS, numbers(300, 321, 340, 321, 300, 300, 340, 300));
    line.setItem(COSName.C, numbers(1, 0, 0));
    var notes = new COSArray();
    notes.add(line);
    sheet.page(0).getCOSObject().setItem(COSName.ANNOTS, notes);

    String written = Redacting.everything(Redacting.terms(sheet.bytes(), "Alvarez").bytes());

    assertThat(written).contains("300 300 m").contains("340 300 l").doesNotContain("303 l");
  }

  @Test
  void numbers_are_written_as_they_were_read() throws IOException {
    String content = "70.55 475.92001 470.88 -1.44 re f BT /F1 12 Tf 72 700 Td (Alvarez) Tj ET";

    byte[] done = Redacting.terms(Sheet.of(content).bytes(), "Alvarez").bytes();

    assertThat(Redacting.everything(done)).contains("70.55 475.92001 470.88 -1.44 re");
  }

  @Test
  void a_note_whose_letters_no_font_has_holds_its_page() throws IOException {
    Sheet sheet = Sheet.saying("Alvarez stays");
    var note = new COSDictionary();
    note.setItem(COSName.SUBTYPE, COSName.getPDFName("FreeText"));
    note.setItem(COSName.RECT, numbers(300, 300, 400, 320));
    note.setString(COSName.CONTENTS, "Za\u0142\u0105cznik");
    note.setString(COSName.DA, "/Helv 10 Tf 0 g");
    var notes = new COSArray();
    notes.add(note);
    sheet.page(0).getCOSObject().setItem(COSName.ANNOTS, notes);
    byte[] source = sheet.bytes();

    assertThat(Redactor.redact(source, Redacting.all(source).withTerms(List.of("Alvarez"))))
        .isEqualTo(
            new RedactionResult.Held(
                List.of(new RedactionResult.HeldPage(1, Obstacle.VALUE_NOT_SHOWN))));
  }

  private static COSArray numbers(int... all) {
    var array = new COSArray();
    for (int n : all) array.add(COSInteger.get(n));
    return array;
  }
}
