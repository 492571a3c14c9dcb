package org.custodian.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The open font that PDFBox carries, with its letter widths in thousandths of the size. One
 * instance serves one thread.
 */
record Liberation(TrueTypeFont font, float[] widths) {
  private static final String PLACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static Liberation read() {
    try (var in = PDFont.class.getResourceAsStream(PLACE)) {
      if (in == null) throw new IllegalStateException("PDFBox no longer carries its font.");
      var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      font.setEnableGsub(false); // ligatures took more than half of the whole drawing time
      return new Liberation(font, measured(font));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static float[] measured(TrueTypeFont font) throws IOException {
    var table = new float[256];
    var letters = font.getUnicodeCmapLookup();
    for (int letter = 32; letter < table.length; letter++) {
      table[letter] =
          font.getAdvanceWidth(letters.getGlyphId(letter)) * 1000f / font.getUnitsPerEm();
    }
    return table;
  }
}
