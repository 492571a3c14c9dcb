package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.pdf.RawPdf.stream;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Other people's bad redactions are noticed on intake, and what only looks like one is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnseenWordsTest {
  private static final String SAYS = "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET ";
  private static final String PICTURE =
      "q 300 0 0 40 60 690 cm BI /W 2 /H 1 /BPC 8 /CS /G ID \u00c0\u00c0 EI Q ";

  private static Map<Notice, List<Integer>> noticed(Sheet sheet) {
    return ((Inspection.Readable) PdfReader.inspect(sheet.bytes())).noticedOn();
  }

  @Test
  void words_under_a_black_box_are_noticed_with_their_page() {
    assertThat(noticed(Sheet.of(SAYS, SAYS + "0 g 60 690 300 40 re f")))
        .isEqualTo(Map.of(Notice.TEXT_UNDER_RECTANGLE, List.of(2)));
  }

  @Test
  void words_under_a_pasted_picture_are_noticed() {
    assertThat(noticed(Sheet.of(SAYS + PICTURE)))
        .isEqualTo(Map.of(Notice.TEXT_UNDER_IMAGE, List.of(1)));
  }

  @Test
  void words_that_nobody_sees_are_noticed() {
    assertThat(noticed(Sheet.of("1 g " + SAYS))).isEqualTo(Map.of(Notice.HIDDEN_TEXT, List.of(1)));
    assertThat(noticed(Sheet.of("3 Tr " + SAYS))).isEqualTo(Map.of(Notice.HIDDEN_TEXT, List.of(1)));
  }

  @Test
  void words_on_a_shaded_table_or_a_banner_are_not_noticed() {
    assertThat(noticed(Sheet.of("0.9 g 60 690 300 40 re f 0 g " + SAYS))).isEmpty();
    assertThat(noticed(Sheet.of("0 g 0 690 612 102 re f 1 g " + SAYS))).isEmpty();
    assertThat(noticed(Sheet.of("1 g 60 690 300 40 re f 0 g " + SAYS))).isEmpty();
  }

  /** Strokes over the word, leaning to one side and then to the other. */
  private static String hatch(int each) {
    var lines = new StringBuilder("0 G 1.5 w ");
    for (int i = 0; i < each; i++) {
      int x = 60 + i * 6;
      lines.append(x).append(" 690 m ").append(x + 30).append(" 720 l S ");
      lines.append(x + 30).append(" 690 m ").append(x).append(" 720 l S ");
    }
    return lines.toString();
  }

  @Test
  void words_under_a_hatching_are_noticed_and_words_on_one_are_not() {
    assertThat(noticed(Sheet.of(SAYS + hatch(20))))
        .isEqualTo(Map.of(Notice.CROSS_HATCHED, List.of(1)));
    assertThat(noticed(Sheet.of(hatch(20) + SAYS))).isEmpty();
  }

  @Test
  void a_word_that_is_struck_out_or_stands_in_a_grid_is_not_hatched() {
    assertThat(noticed(Sheet.of(SAYS + hatch(1)))).isEmpty();
    String grid = "0.5 w 60 690 m 360 690 l S 60 714 m 360 714 l S 60 738 m 360 738 l S";
    String posts = " 60 690 m 60 738 l S 160 690 m 160 738 l S 260 690 m 260 738 l S";
    assertThat(noticed(Sheet.of(SAYS + grid + posts))).isEmpty();
  }

  @Test
  void words_beside_the_page_are_noticed() {
    assertThat(noticed(Sheet.of(SAYS + "BT /F1 12 Tf 2000 700 Td (Alvarez) Tj ET")))
        .isEqualTo(Map.of(Notice.TEXT_OUTSIDE_PAGE, List.of(1)));
  }

  @Test
  void a_dark_highlighter_is_noticed_and_a_yellow_one_is_a_note() {
    assertThat(noticed(highlighted("[0 0 0]")))
        .isEqualTo(Map.of(Notice.ANNOTATIONS, List.of(1), Notice.DARK_HIGHLIGHT, List.of(1)));
    assertThat(noticed(highlighted("[1 1 0]"))).isEqualTo(Map.of(Notice.ANNOTATIONS, List.of(1)));
  }

  private static Sheet highlighted(String colour) {
    return Sheet.of(SAYS)
        .withPage(
            0,
            page -> {
              var note = new org.apache.pdfbox.cos.COSDictionary();
              note.setName("Subtype", "Highlight");
              var parts = new org.apache.pdfbox.cos.COSArray();
              for (String part : colour.substring(1, colour.length() - 1).split(" "))
                parts.add(new org.apache.pdfbox.cos.COSFloat(Float.parseFloat(part)));
              note.setItem("C", parts);
              var notes = new org.apache.pdfbox.cos.COSArray();
              notes.add(note);
              page.getCOSObject().setItem("Annots", notes);
            });
  }

  @Test
  void a_bookmark_that_says_more_than_the_pages_is_noticed() {
    assertThat(bookmarked("Consult of Alvarez")).contains(Notice.BOOKMARK_SAYS_MORE);
    assertThat(bookmarked("Seen today")).doesNotContain(Notice.BOOKMARK_SAYS_MORE);
  }

  private static List<Notice> bookmarked(String title) {
    byte[] pdf =
        RawPdf.of(
                "<</Type /Catalog /Pages 2 0 R /Outlines <</First <</Title (" + title + ")>>>>>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1"
                    + " 5 0 R>>>>>>",
                stream("", "BT /F1 12 Tf 72 700 Td (Seen by somebody today) Tj ET"),
                "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>")
            .bytes();
    return ((Inspection.Readable) PdfReader.inspect(pdf)).notices();
  }

  @Test
  void a_scan_cannot_be_searched_and_says_so() {
    assertThat(noticed(Sheet.of("q 612 0 0 792 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q")))
        .isEqualTo(Map.of(Notice.CANNOT_BE_SEARCHED, List.of(1)));
  }
}
