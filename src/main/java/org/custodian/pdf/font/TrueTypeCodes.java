package org.custodian.pdf.font;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs that codes of a simple TrueType font show. ISO 32000-2, 9.6.5.4, leaves readers room,
 * and they use it: where its one clear case does not hold, every way that is in use counts.
 */
final class TrueTypeCodes {
  /** Where fonts for Windows keep symbols, beside the codes themselves. */
  private static final int[] SYMBOLS = {0, 0xF000, 0xF100, 0xF200};

  private static final List<Encoding> KNOWN =
      List.of(WinAnsiEncoding.INSTANCE, StandardEncoding.INSTANCE, MacRomanEncoding.INSTANCE);

  private final PDTrueTypeFont font;
  private final Shown shown;
  private final TrueTypeFont program;
  private final CmapSubtable[] maps;
  private final boolean plain;

  TrueTypeCodes(COSDictionary dictionary, PDTrueTypeFont font, Shown shown) throws IOException {
    this.font = font;
    this.shown = shown;
    this.program = font.getTrueTypeFont();
    CmapTable table = program.getCmap();
    this.maps = table == null || table.getCmaps() == null ? new CmapSubtable[0] : table.getCmaps();
    boolean symbolic =
        font.getFontDescriptor() == null
            || font.getFontDescriptor().isSymbolic()
            || !font.getFontDescriptor().isNonSymbolic();
    this.plain = !symbolic && dictionary.containsKey(COSName.ENCODING);
    shown.mapped = program;
    shown.counted = true;
  }

  void add(Collection<Integer> codes) throws IOException {
    for (int code : codes) {
      Encoding encoding = font.getEncoding();
      String name = encoding == null ? null : encoding.getName(code);
      glyph(font.codeToGID(code));
      if (name != null && !name.equals(".notdef")) shown.names.add(name);
      if (!plain || !clear(name)) every(code, name);
    }
  }

  private boolean clear(@Nullable String name) {
    boolean found = false;
    for (CmapSubtable map : maps)
      if (isUnicode(map)) {
        int glyph = byMeaning(map, name);
        glyph(glyph);
        found |= glyph > 0;
      }
    return found;
  }

  private static boolean isUnicode(CmapSubtable map) {
    int own = map.getPlatformEncodingId();
    return map.getPlatformId() == 0 || map.getPlatformId() == 3 && (own == 1 || own == 10);
  }

  private static int byMeaning(CmapSubtable map, @Nullable String name) {
    String text = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
    return text == null || text.isEmpty() ? 0 : map.getGlyphId(text.codePointAt(0));
  }

  private void every(int code, @Nullable String name) throws IOException {
    int before = shown.glyphs.cardinality();
    boolean found = named(code, name);
    for (CmapSubtable map : maps) for (int symbols : SYMBOLS) found |= in(map, symbols + code);
    // Without any table readers take the code for the glyph.
    if (maps.length == 0) glyph(code);
    else if (!found && shown.glyphs.cardinality() == before) guess(code);
  }

  private boolean named(int code, @Nullable String name) throws IOException {
    if (name == null) return false;
    boolean found = false;
    for (CmapSubtable map : maps) {
      int meant = isUnicode(map) ? byMeaning(map, name) : 0;
      Integer mac = MacRomanEncoding.INSTANCE.getNameToCodeMap().get(name);
      if (map.getPlatformId() == 1 && mac != null) meant = map.getGlyphId(mac);
      glyph(meant);
      found |= meant > 0;
    }
    int titled = program.nameToGID(name);
    glyph(titled);
    return found || titled > 0;
  }

  private boolean in(CmapSubtable map, int code) {
    int number = map.getGlyphId(code);
    glyph(number);
    return number > 0;
  }

  // A code that nothing explains is read by the encodings that everybody knows.
  private void guess(int code) {
    for (CmapSubtable map : maps)
      for (Encoding known : KNOWN)
        if (isUnicode(map)) glyph(byMeaning(map, known.getName(code)));
  }

  private void glyph(int number) {
    if (number > 0) shown.glyphs.set(number);
  }
}
