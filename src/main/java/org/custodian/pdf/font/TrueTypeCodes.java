package org.custodian.pdf.font;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
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

  /** Characters that one reader takes for the other, in pairs. */
  private static final String ALIKE =
      " \u00A0-\u00AD\u2206\u0394\u2126\u03A9\u00B5\u03BC\u00B7\u2219\u00AF\u02C9\u2044\u2215"
          + "\u0162\u021A\u0163\u021B";

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
    while (shown.rows.size() < maps.length) shown.rows.add(new TreeMap<>());
  }

  void add(Collection<Integer> codes) throws IOException {
    for (int code : codes) {
      Encoding encoding = font.getEncoding();
      String said = encoding == null ? null : encoding.getName(code);
      // Every glyph without a name is called so in some programs.
      String name = ".notdef".equals(said) ? null : said;
      glyph(font.codeToGID(code));
      if (name != null) shown.names.add(name);
      if (!plain || !clear(name)) every(code, name);
      else lookedUp(code, name);
    }
  }

  private boolean clear(@Nullable String name) {
    boolean found = false;
    for (int map = 0; map < maps.length; map++)
      if (isUnicode(maps[map])) found |= byMeaning(map, name);
    return found;
  }

  private static boolean isUnicode(CmapSubtable map) {
    int own = map.getPlatformEncodingId();
    return map.getPlatformId() == 0 || map.getPlatformId() == 3 && (own == 1 || own == 10);
  }

  private boolean byMeaning(int map, @Nullable String name) {
    String text = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
    if (text == null || text.isEmpty()) return false;
    int meant = text.codePointAt(0);
    int pair = ALIKE.indexOf(meant);
    boolean found = asked(map, meant);
    return pair < 0 ? found : asked(map, ALIKE.charAt(pair ^ 1)) || found;
  }

  private void every(int code, @Nullable String name) throws IOException {
    boolean found = named(name);
    for (int map = 0; map < maps.length; map++)
      for (int symbols : SYMBOLS) found |= asked(map, symbols + code);
    // Without any table readers take the code for the glyph.
    if (maps.length == 0) glyph(code);
    else if (!found) guess(code);
  }

  private boolean named(@Nullable String name) throws IOException {
    if (name == null) return false;
    boolean found = false;
    for (int map = 0; map < maps.length; map++) {
      Integer mac = MacRomanEncoding.INSTANCE.getNameToCodeMap().get(name);
      if (isUnicode(maps[map])) found |= byMeaning(map, name);
      else if (maps[map].getPlatformId() == 1 && mac != null) found |= asked(map, mac);
    }
    int titled = program.nameToGID(name);
    glyph(titled);
    return found || titled > 0;
  }

  // A code that nothing explains is read by the encodings that everybody knows.
  private void guess(int code) {
    for (int map = 0; map < maps.length; map++)
      if (isUnicode(maps[map])) for (Encoding known : KNOWN) byMeaning(map, known.getName(code));
  }

  /** Rows that a reader may look up for a code whose glyph is clear: they stay if it is that. */
  private void lookedUp(int code, @Nullable String name) {
    Integer mac = name == null ? null : MacRomanEncoding.INSTANCE.getNameToCodeMap().get(name);
    for (int map = 0; map < maps.length; map++) {
      if (isUnicode(maps[map])) continue;
      row(map, mac == null ? code : mac);
      for (int symbols : SYMBOLS) row(map, symbols + code);
    }
  }

  private boolean asked(int map, int code) {
    int number = row(map, code);
    glyph(number);
    return number > 0;
  }

  private int row(int map, int code) {
    int number = maps[map].getGlyphId(code);
    if (number > 0) shown.rows.get(map).put(code, number);
    return number;
  }

  private void glyph(int number) {
    if (number > 0) shown.glyphs.set(number);
  }
}
