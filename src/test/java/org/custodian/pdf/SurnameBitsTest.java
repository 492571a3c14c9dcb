package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.custodian.house.Committed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How much of a surname the gap gives away that it leaves. Each surname is redacted from a page
 * that is otherwise the same; whoever has the file and the list then knows the name as well as the
 * files differ. Of N names a gap that n of them leave tells log2(N / n) bits; the figure is their
 * mean.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurnameBitsTest {
  private static final double BAR = 1.7;

  private static final Map<String, FontName> FONTS =
      Map.of(
          "Helvetica", FontName.HELVETICA,
          "Times", FontName.TIMES_ROMAN,
          "Courier", FontName.COURIER);

  private static List<String> surnames() throws IOException {
    try (InputStream list = SurnameBitsTest.class.getResourceAsStream("/pdf/surnames.txt")) {
      String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** All that can be told of the name: the whole file, and not only the gap in it. */
  private static String left(String surname, FontName font, GapWidth gap) {
    byte[] source =
        Sheet.of(
                "BT /F1 11 Tf 72 700 Td (The patient "
                    + surname
                    + " was seen today.) Tj 0 -14 Td (The dose is the same as before.) Tj ET")
            .withPage(
                0, page -> page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(font)))
            .bytes();
    RedactionPlan plan = RedactionPlan.keepingAll(1).withTerms(List.of(surname)).withGap(gap);
    RedactedDocument redacted =
        ((RedactionResult.Redacted) Redactor.redactHere(source, plan, Scans.NONE).result())
            .document();
    return java.util.HexFormat.of()
        .formatHex(org.custodian.pdf.file.Hashes.sha256().digest(redacted.bytes()));
  }

  private record Leak(double bits, double meanSet) {}

  private static Leak leak(List<String> surnames, FontName font, GapWidth gap) {
    var counts = new HashMap<String, Integer>();
    for (String surname : surnames) counts.merge(left(surname, font, gap), 1, Integer::sum);
    double all = surnames.size();
    double bits = 0;
    double set = 0;
    for (int same : counts.values()) {
      bits += same / all * Math.log(all / same) / Math.log(2);
      set += same / all * same;
    }
    return new Leak(bits, set);
  }

  @Test
  void a_quantised_gap_tells_no_more_of_a_surname_than_the_bar() throws Exception {
    List<String> surnames = surnames();
    assertThat(surnames).hasSizeGreaterThanOrEqualTo(1000).doesNotHaveDuplicates();
    var rows = new ArrayList<String>();
    for (String font : List.of("Helvetica", "Times", "Courier")) {
      Leak exact = leak(surnames, FONTS.get(font), GapWidth.EXACT);
      Leak quantised = leak(surnames, FONTS.get(font), GapWidth.QUANTISED);
      Leak line = leak(surnames, FONTS.get(font), GapWidth.LINE);
      rows.add(row(font, exact, quantised, line));

      assertThat(quantised.bits()).as(font).isLessThanOrEqualTo(BAR);
      assertThat(line.bits()).as(font).isLessThanOrEqualTo(quantised.bits());
      assertThat(exact.bits()).as(font).isGreaterThan(quantised.bits());
    }

    double most = Math.log(surnames.size()) / Math.log(2);
    Committed.sameAs(
        Path.of("docs/figures.md"),
        "surname bits",
        String.format(
                Locale.ROOT,
                "| of %.2f bits of %,d surnames, 11 points | exact | quantised | line |\n"
                    + "|---|---|---|---|\n",
                most,
                surnames.size())
            + String.join("\n", rows)
            + "\n");
  }

  private static String row(String font, Leak exact, Leak quantised, Leak line) {
    return "| " + font + " | " + cell(exact) + " | " + cell(quantised) + " | " + cell(line) + " |";
  }

  private static String cell(Leak leak) {
    return String.format(Locale.ROOT, "%.2f (%.0f)", leak.bits(), leak.meanSet());
  }
}
