package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GapWidthTest {
  private static byte[] redacted(String content, String name) {
    return Redacting.terms(Sheet.of(content).bytes(), name).bytes();
  }

  private static String note(String name) {
    return "BT /F1 11 Tf 72 700 Td (The patient " + name + " was seen today.) Tj ET";
  }

  @ParameterizedTest
  @CsvSource({"Li, Ortiz", "Ng, Reed", "Alvarez, Castillo", "Okafor, Reed"})
  void two_names_of_different_width_leave_the_same_file(String one, String other) {
    assertThat(redacted(note(one), one)).isEqualTo(redacted(note(other), other));
  }

  @Test
  void an_exact_gap_would_tell_them_apart() {
    RedactionPlan plan = RedactionPlan.keepingAll(1).withGap(GapWidth.EXACT);
    byte[] one =
        Redacting.done(Sheet.of(note("Li")).bytes(), plan.withTerms(List.of("Li"))).bytes();
    byte[] other =
        Redacting.done(Sheet.of(note("Ortiz")).bytes(), plan.withTerms(List.of("Ortiz"))).bytes();

    assertThat(one).isNotEqualTo(other);
  }

  /** One line of a justified paragraph: word spacing fills it to 330 points. */
  private static String justified(String name) throws java.io.IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    String text = "It was explained to " + name + " that the dose would be reduced soon.";
    double natural = font.getStringWidth(text) / 1000 * 11;
    long spaces = text.chars().filter(c -> c == ' ').count();
    return String.format(
        Locale.ROOT,
        "BT /F1 11 Tf %.4f Tw 72 700 Td (%s) Tj 0 Tw 0 -14 Td (Next line.) Tj ET",
        (330 - natural) / spaces,
        text);
  }

  @Test
  void the_spacing_that_justified_a_line_is_gone_with_the_name() throws Exception {
    assertThat(redacted(justified("Li"), "Li")).isEqualTo(redacted(justified("Ortiz"), "Ortiz"));
  }

  @Test
  void the_box_is_as_wide_as_the_gap() {
    byte[] source = Sheet.of(note("Alvarez")).bytes();

    RedactedDocument redacted = Redacting.terms(source, "Alvarez");

    Box box = redacted.pages().get(0).blackened().get(0);
    assertThat(box.width()).isCloseTo(72, org.assertj.core.data.Offset.offset(0.01));
    assertThat(Redacting.boxOf(redacted.bytes(), "was").x1())
        .isCloseTo(box.x2() + 11 * 0.278, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void a_cell_keeps_to_its_column() {
    String row =
        "BT /F1 11 Tf 72 700 Td (Alvarez, R) Tj ET BT /F1 11 Tf 140 700 Td (1961) Tj ET"
            + " BT /F1 11 Tf 72 680 Td (Reed, T) Tj ET BT /F1 11 Tf 140 680 Td (1972) Tj ET";
    byte[] source = Sheet.of(row).bytes();

    RedactedDocument redacted = Redacting.terms(source, "Alvarez");

    assertThat(Redacting.boxOf(redacted.bytes(), "1961"))
        .isEqualTo(Redacting.boxOf(source, "1961"));
    assertThat(Redacting.boxOf(redacted.bytes(), "R").x2()).isLessThan(140);
    assertThat(redacted.pages().get(0).outcome()).isEqualTo(new PageOutcome.Vector());
  }

  @Test
  void a_line_split_over_many_operators_is_set_as_one() {
    byte[] source =
        Sheet.of(
                "BT /F1 11 Tf 72 700 Td (The patient ) Tj (Alvarez) Tj ( was ) Tj"
                    + " 0.5 Tc (seen) Tj 0 Tc ( today.) Tj 0 -14 Td (Next line) Tj ET")
            .bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.text(redacted)).contains("was seen today.").contains("Next line");
    assertThat(Redacting.boxOf(redacted, "Next")).isEqualTo(Redacting.boxOf(source, "Next"));
  }
}
