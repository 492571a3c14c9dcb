package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceRedactionTest {
  private static final String NOTE = "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET";

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void areas_are_in_page_space_however_the_page_is_turned(int rotation) {
    byte[] source = Sheet.of(NOTE).withPage(0, page -> page.setRotation(rotation)).bytes();
    Box box = Redacting.boxOf(source, "Alvarez");

    RedactedDocument redacted = Redacting.areas(source, new Area(1, box));

    assertThat(box.x1()).isBetween(119.0, 119.5);
    assertThat(box.y1()).isBetween(696.0, 700.0);
    assertThat(Redacting.words(redacted.bytes())).containsExactly("Seen", "by", "today");
    assertThat(PdfReader.text(redacted.bytes()).get(0).rotation()).isEqualTo(rotation);
  }

  @Test
  void a_word_box_holds_the_whole_word_from_ascender_to_descender() {
    byte[] source = Sheet.saying("Seen by Alvarez today").bytes();

    Box box = Redacting.boxOf(source, "by");

    // Helvetica: "Seen " is 31.356 points wide at 12 points, "by" 12.672.
    assertThat(box.x1()).isCloseTo(72 + 31.356, org.assertj.core.data.Offset.offset(0.05));
    assertThat(box.width()).isCloseTo(12.672, org.assertj.core.data.Offset.offset(0.05));
    assertThat(box.y1()).isLessThan(697.6);
    assertThat(box.y2()).isGreaterThan(708.6);
  }

  @Test
  void a_crop_box_away_from_the_origin_changes_no_coordinate() {
    byte[] source =
        Sheet.of(NOTE)
            .withPage(0, page -> page.setMediaBox(new PDRectangle(-100, -50, 800, 900)))
            .withPage(0, page -> page.setCropBox(new PDRectangle(50, 650, 400, 100)))
            .bytes();

    byte[] redacted =
        Redacting.areas(source, new Area(1, Redacting.boxOf(source, "Alvarez"))).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Seen", "by", "today");
    assertThat(PdfReader.text(redacted).get(0).cropBox()).isEqualTo(new Box(50, 650, 450, 750));
  }

  @Test
  void text_outside_the_crop_box_does_not_travel() {
    byte[] source =
        Sheet.of(NOTE + " BT /F1 12 Tf 72 20 Td (Okafor below the edge) Tj ET")
            .withPage(0, page -> page.setCropBox(new PDRectangle(0, 100, 612, 692)))
            .bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Okafor").contains("today");
  }

  @Test
  void inherited_page_attributes_are_found() {
    byte[] source =
        Sheet.of(NOTE)
            .withPage(
                0,
                page -> {
                  var pages =
                      (org.apache.pdfbox.cos.COSDictionary)
                          page.getCOSObject().getDictionaryObject(COSName.PARENT);
                  pages.setItem(COSName.RESOURCES, page.getCOSObject().getItem(COSName.RESOURCES));
                  pages.setInt(COSName.ROTATE, 90);
                  page.getCOSObject().removeItem(COSName.RESOURCES);
                })
            .bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Seen", "by", "today");
    assertThat(PdfReader.text(redacted).get(0).rotation()).isEqualTo(90);
  }

  @Test
  void a_drawing_under_an_area_is_cut_and_the_rest_of_it_stays() {
    byte[] source =
        Sheet.of("100 100 m 150 160 l 200 90 l 250 170 l 300 100 l 350 150 l 400 400 l S").bytes();

    byte[] redacted = Redacting.areas(source, new Area(1, new Box(190, 80, 260, 180))).bytes();

    assertThat(Redacting.everything(redacted))
        .contains("400 400 l")
        .doesNotContain("200 90 l")
        .doesNotContain("250 170 l");
  }

  @Test
  void letters_drawn_as_outlines_under_an_area_are_gone() {
    byte[] source =
        Sheet.of("100 100 m 105 120 l 110 100 l 113 131 l 99 107 l h f 300 300 50 50 re f").bytes();

    byte[] redacted = Redacting.areas(source, new Area(1, new Box(90, 90, 130, 140))).bytes();

    assertThat(Redacting.everything(redacted))
        .contains("300 300 50 50 re")
        .doesNotContain("113 131");
  }

  @Test
  void a_table_rule_that_only_runs_through_an_area_stays() {
    byte[] source = Sheet.of("72 600 468 1 re f " + NOTE).bytes();

    byte[] redacted = Redacting.areas(source, new Area(1, new Box(100, 590, 150, 610))).bytes();

    assertThat(Redacting.everything(redacted)).contains("72 600 468 1 re");
  }
}
