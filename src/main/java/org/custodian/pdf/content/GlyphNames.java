package org.custodian.pdf.content;

import java.io.IOException;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What the names of glyphs say, where a font has no better table. */
final class GlyphNames {
  private GlyphNames() {}

  /** The text behind the name of a code's glyph, or null. */
  static @Nullable String text(PDFont font, int code) {
    try {
      String own = name(font, code);
      String text = own == null ? null : parts(own);
      if (text != null || !(font instanceof PDTrueTypeFont trueType)) return text;
      String inside = nameInside(trueType.getTrueTypeFont(), trueType.codeToGID(code));
      return inside == null ? null : parts(inside);
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  /** Whether a simple font without a program of its own has no glyph for the code. */
  static boolean isNothing(PDFont font, int code) {
    return !font.isEmbedded()
        && font instanceof PDSimpleFont
        && (code < 32 || ".notdef".equals(name(font, code)));
  }

  private static @Nullable String name(PDFont font, int code) {
    return font instanceof PDSimpleFont simple && simple.getEncoding() != null
        ? simple.getEncoding().getName(code)
        : null;
  }

  private static @Nullable String nameInside(@Nullable TrueTypeFont program, int gid)
      throws IOException {
    PostScriptTable table = program == null || gid == 0 ? null : program.getPostScript();
    return table == null || table.getGlyphNames() == null ? null : table.getName(gid);
  }

  /** f_f is two letters, a.alt is one: the rule of Adobe's glyph list. */
  private static @Nullable String parts(String name) {
    int dot = name.indexOf('.');
    if (dot == 0) return null;
    var text = new StringBuilder();
    for (String part : (dot > 0 ? name.substring(0, dot) : name).split("_")) {
      String one = GlyphList.getAdobeGlyphList().toUnicode(part);
      if (one == null) return null;
      text.append(one);
    }
    return text.isEmpty() ? null : text.toString();
  }
}
