package org.custodian.pdf.font;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.fontbox.cff.CFFExpertEncoding;
import org.apache.fontbox.cff.CFFStandardEncoding;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.encoding.Encoding;
import org.apache.fontbox.type1.Type1Font;
import org.jspecify.annotations.Nullable;

/**
 * What a program calls its glyphs.
 *
 * @param builtIn the name for a code where the font's dictionary says none
 */
record NamedGlyphs(Set<String> names, IntFunction<String> builtIn) {
  private static final String NONE = ".notdef";

  static NamedGlyphs of(CFFType1Font program) {
    var names = new LinkedHashSet<String>();
    for (int glyph = 0; glyph < program.getNumCharStrings(); glyph++)
      names.add(program.getCharset().getNameForGID(glyph));
    return new NamedGlyphs(names, code -> name(program.getEncoding(), code));
  }

  static NamedGlyphs of(Type1Font program) {
    return new NamedGlyphs(
        program.getCharStringsDict().keySet(), code -> name(program.getEncoding(), code));
  }

  static NamedGlyphs of(CffProgram program) throws Uncuttable {
    var names = new ArrayList<String>();
    names.add(NONE);
    for (int glyph = 1; glyph < program.titles.length; glyph++)
      names.add(program.string(program.titles[glyph]));
    Map<Integer, Integer> own = program.encoding();
    Encoding known =
        program.top.number(CffDict.ENCODING, 0) == 0
            ? CFFStandardEncoding.getInstance()
            : CFFExpertEncoding.getInstance();
    return new NamedGlyphs(
        new LinkedHashSet<>(names),
        code -> {
          if (own == null) return name(known, code);
          int glyph = own.getOrDefault(code, 0);
          return glyph < names.size() ? names.get(glyph) : NONE;
        });
  }

  private static String name(@Nullable Encoding encoding, int code) {
    return encoding == null ? NONE : encoding.getName(code);
  }
}
