package org.custodian.pdf.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.custodian.pdf.Area;
import org.custodian.pdf.Box;
import org.custodian.pdf.Obstacle;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.RedactionPlan;
import org.custodian.pdf.RedactionResult;
import org.custodian.pdf.Redactor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FontTellsTest {
  private static final Area REGION =
      new Area(1, new Box(LeakPaper.LEFT, LeakPaper.BOTTOM, LeakPaper.RIGHT, LeakPaper.TOP));

  @Test
  void a_program_that_cannot_be_cut_makes_its_page_a_picture() throws Exception {
    RedactionResult result = redacted(twice(program()), "B", RedactionPlan.keepingAll(2));

    assertThat(outcomes(result))
        .containsExactly(new PageOutcome.Raster(Obstacle.FONT_TELLS), new PageOutcome.Vector());
  }

  @Test
  void it_holds_the_page_where_pictures_are_forbidden() throws Exception {
    RedactionResult result =
        redacted(twice(program()), "B", RedactionPlan.keepingAll(2).withRaster(false));

    assertThat(result).isInstanceOf(RedactionResult.Held.class);
  }

  @Test
  void it_stays_where_each_letter_that_goes_is_shown_elsewhere() throws Exception {
    RedactionResult result = redacted(twice(program()), "A", RedactionPlan.keepingAll(2));

    assertThat(outcomes(result))
        .containsExactly(new PageOutcome.Vector(), new PageOutcome.Vector());
  }

  @Test
  void a_page_left_out_may_have_shown_any_letter() throws Exception {
    RedactionResult result = redacted(twice(program()), "A", RedactionPlan.keeping(List.of(1)));

    assertThat(outcomes(result)).containsExactly(new PageOutcome.Raster(Obstacle.FONT_TELLS));
  }

  @Test
  void a_cut_program_draws_its_letters_as_before_and_no_other() throws Exception {
    byte[] written = bytes(redacted(program(), "B", RedactionPlan.keepingAll(2)));

    try (PDDocument document = Loader.loadPDF(written)) {
      TrueTypeFont cut = own(document).getTrueTypeFont();
      assertThat(cut.getNumberOfGlyphs()).isEqualTo(2);
      GlyphData letter = cut.getGlyph().getGlyph(1);
      assertThat(letter.getBoundingBox().getUpperRightY()).isEqualTo(700);
      assertThat(cut.getAdvanceWidth(1)).isEqualTo(501);
    }
  }

  @Test
  void a_glyph_without_an_end_goes_on_to_the_end_of_its_description() throws Exception {
    RedactionResult whole = redacted(endless(93), "B", RedactionPlan.keepingAll(2));
    RedactionResult cutOff = redacted(endless(92), "B", RedactionPlan.keepingAll(2));

    assertThat(outcomes(whole)).containsExactly(new PageOutcome.Vector(), new PageOutcome.Vector());
    assertThat(outcomes(cutOff)).contains(new PageOutcome.Raster(Obstacle.FONT_TELLS));
  }

  @Test
  void a_program_with_an_odd_number_is_cut_although_the_library_cannot_read_it() throws Exception {
    String letters = "ABCDEFGHABCDEFGH";
    byte[] program = odd(TinyPrograms.cff("alpha", "beta", letters, TinyPrograms.Place.GLYPH));
    RedactionResult result =
        redacted(p -> ProgramChannels.cff(p, program), "B", RedactionPlan.keepingAll(2));

    assertThat(outcomes(result))
        .containsExactly(new PageOutcome.Vector(), new PageOutcome.Vector());
    assertThat(cff(bytes(result))).contains("alpha").doesNotContain("beta", letters);
  }

  /** The width of a CFF program is a power of nothing. */
  private static byte[] odd(byte[] program) {
    String text = new String(program, StandardCharsets.ISO_8859_1);
    String width = "\u001D\0\0\u0001\u00F4\u0014";
    assertThat(text).containsOnlyOnce(width);
    return TinyPrograms.latin(text.replace(width, "\u001E\u00C0\0\0\u000F\u0014"));
  }

  /** The bytes of the only CFF program. */
  private static String cff(byte[] written) throws IOException {
    try (PDDocument document = Loader.loadPDF(written)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        var descriptor = resources.getFont(name).getFontDescriptor();
        if (descriptor != null && descriptor.getFontFile3() != null)
          return new String(descriptor.getFontFile3().toByteArray(), StandardCharsets.ISO_8859_1);
      }
    }
    throw new IllegalStateException("The page shows a font with a CFF program.");
  }

  /** The last glyph is that of A, and where it ends the program does not say. */
  private static byte[] endless(int length) {
    Map<String, byte[]> tables = tables(program());
    tables.put("glyf", Arrays.copyOf(tables.get("glyf"), length));
    ByteBuffer.wrap(tables.get("loca")).putInt(12, 0);
    tables.get("cmap")[12 + 6 + 'A'] = 2;
    tables.get("cmap")[12 + 6 + 'B'] = 1;
    return TinyPrograms.sfnt(tables);
  }

  private static PDTrueTypeFont own(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    for (var name : resources.getFontNames())
      if (resources.getFont(name) instanceof PDTrueTypeFont font) return font;
    throw new IllegalStateException("The page shows a TrueType font.");
  }

  private static byte[] program() {
    return TinyPrograms.trueType("A", "B", "", false);
  }

  /** The same with two tables of one name, of which readers take either. */
  private static byte[] twice(byte[] program) {
    Map<String, byte[]> tables = tables(program);
    tables.put("zz 1", new byte[4]);
    tables.put("zz 2", new byte[4]);
    String text = new String(TinyPrograms.sfnt(tables), StandardCharsets.ISO_8859_1);
    return TinyPrograms.latin(text.replace("zz 2", "zz 1"));
  }

  private static Map<String, byte[]> tables(byte[] program) {
    var in = ByteBuffer.wrap(program);
    var tables = new TreeMap<String, byte[]>();
    for (int i = 0; i < in.getShort(4); i++) {
      byte[] tag = new byte[4];
      in.get(12 + 16 * i, tag);
      byte[] table = new byte[in.getInt(24 + 16 * i)];
      in.get(in.getInt(20 + 16 * i), table);
      tables.put(new String(tag, StandardCharsets.ISO_8859_1), table);
    }
    return tables;
  }

  /** A outside of the region, and a letter in it. */
  private static RedactionResult redacted(byte[] program, String inside, RedactionPlan plan)
      throws IOException {
    return redacted(p -> ProgramChannels.trueType(p, program), inside, plan);
  }

  private static RedactionResult redacted(
      Function<LeakPaper, COSDictionary> font, String inside, RedactionPlan plan)
      throws IOException {
    Channel channel =
        Channel.shown(
            "tiny",
            (p, secret) -> {
              p.put("Font", "Own", font.apply(p));
              p.line("BT /Own 6 Tf 72 52 Td (A) Tj ET");
              p.line("BT /Own 9 Tf " + p.place() + " Td (" + inside + ") Tj ET");
            });
    LeakFile leak = LeakFile.make(new Random(7), List.of(channel));
    return Redactor.redact(leak.pdf(), plan.withAreas(List.of(REGION)));
  }

  private static List<PageOutcome> outcomes(RedactionResult result) {
    assertThat(result).isInstanceOf(RedactionResult.Redacted.class);
    return ((RedactionResult.Redacted) result)
        .document().pages().stream().map(page -> page.outcome()).toList();
  }

  private static byte[] bytes(RedactionResult result) {
    return ((RedactionResult.Redacted) result).document().bytes();
  }
}
