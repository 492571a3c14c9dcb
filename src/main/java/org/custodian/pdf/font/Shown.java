package org.custodian.pdf.font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.jspecify.annotations.Nullable;

/** What the written pages still show of one font program, whichever fonts they show it by. */
public final class Shown {
  /** Numbers of glyphs in the program. */
  final BitSet glyphs = new BitSet();

  /** Numbers of characters in its collection, for a program that is keyed by them. */
  final BitSet characters = new BitSet();

  /** What glyphs are called. */
  final Set<String> names = new HashSet<>();

  /** Codes of simple fonts, for the encoding that the program has itself. */
  final BitSet codes = new BitSet();

  /** Whether somebody outside of the program counts its glyphs, so that their numbers must stay. */
  boolean counted;

  /** Whether the program is asked by names, and whether by numbers of characters. */
  boolean named;

  boolean collected;

  /** For each of its tables of characters the rows that readers look up. */
  final List<TreeMap<Integer, Integer>> rows = new ArrayList<>();

  /** The program as it was read, if its table of characters decides what a code shows. */
  @Nullable TrueTypeFont mapped;

  /** The program as it was read, if it is one of Type 1. */
  @Nullable Type1Font type1;

  /** The program as it was read, if it is asked which characters its glyphs are. */
  private @Nullable TrueTypeFont read;

  /** Questions of fonts whose program is read only when it is cut. */
  private final List<Consumer<NamedGlyphs>> open = new ArrayList<>();

  private boolean unclear;

  /** Says that it cannot be told what is shown. */
  void isUnclear() {
    unclear = true;
  }

  void refuseUnclear() throws Uncuttable {
    if (unclear) throw new Uncuttable();
  }

  void whenRead(Consumer<NamedGlyphs> asking) {
    open.add(asking);
  }

  boolean isUnread() {
    return !open.isEmpty();
  }

  void read(NamedGlyphs program) {
    open.forEach(asking -> asking.accept(program));
  }

  void backwards(@Nullable TrueTypeFont program) {
    read = program;
  }

  /** Once all codes are known: the rows by which a glyph in use is found backwards. */
  void complete() throws IOException {
    CmapTable table = read == null ? null : read.getCmap();
    if (table == null || table.getCmaps() == null) return;
    mapped = read;
    CmapSubtable[] maps = table.getCmaps();
    while (rows.size() < maps.length) rows.add(new TreeMap<>());
    for (int map = 0; map < maps.length; map++)
      for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
        List<Integer> codes = maps[map].getCharCodes(glyph);
        if (codes == null) continue;
        for (int code : codes)
          if (maps[map].getGlyphId(code) == glyph) rows.get(map).put(code, glyph);
      }
  }
}
