package org.custodian.pdf.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFExpertCharset;
import org.apache.fontbox.cff.CFFExpertSubsetCharset;
import org.apache.fontbox.cff.CFFStandardString;

/** A CFF program taken apart. */
final class CffProgram {
  private static final int STANDARD_STRINGS = 391;
  private static final int ISO_ADOBE = 228;

  /** What says how all glyphs of a part are drawn, without what their maker calls it. */
  private static final Set<Integer> SETTINGS =
      Set.of(
          6, 7, 8, 9, 10, 11, 20, 21, 0x0C09, 0x0C0A, 0x0C0B, 0x0C0C, 0x0C0D, 0x0C0E, 0x0C11,
          0x0C12, 0x0C13);

  private final byte[] bytes;
  final CffDict top;
  final CffIndex strings;
  final CffIndex shared;
  final CffIndex glyphs;

  /** The string or the character of every glyph. */
  final int[] titles;

  final List<Part> parts = new ArrayList<>();

  /** By glyph. */
  final int[] partOf;

  /** A group of glyphs that share their settings. */
  record Part(CffDict head, CffDict settings, CffIndex subroutines, BitSet used) {}

  CffProgram(byte[] bytes) throws Uncuttable {
    this.bytes = bytes;
    CffIndex names = CffIndex.at(bytes, bytes[2] & 255);
    CffIndex tops = CffIndex.at(bytes, names.end());
    if (bytes[0] != 1 || tops.size() != 1) throw new Uncuttable();
    top = CffDict.of(tops.get(0));
    strings = CffIndex.at(bytes, tops.end());
    shared = CffIndex.at(bytes, strings.end());
    boolean odd = top.has(CffDict.SYNTHETIC) || !top.has(CffDict.GLYPHS);
    if (odd || top.has(CffDict.GLYPH_KIND) && top.number(CffDict.GLYPH_KIND, 0) != 2)
      throw new Uncuttable();
    glyphs = CffIndex.at(bytes, top.number(CffDict.GLYPHS, 0));
    if (glyphs.size() == 0) throw new Uncuttable();
    titles = readTitles();
    partOf = new int[glyphs.size()];
    if (keyed()) readParts();
    else parts.add(part(new CffDict(), top));
  }

  /** Whether glyphs are asked for by the number of a character and not by name. */
  boolean keyed() {
    return top.has(CffDict.COLLECTION);
  }

  String string(int number) throws Uncuttable {
    if (number < STANDARD_STRINGS) return CFFStandardString.getName(number);
    if (number - STANDARD_STRINGS >= strings.size()) throw new Uncuttable();
    return new String(strings.get(number - STANDARD_STRINGS), StandardCharsets.ISO_8859_1);
  }

  private int[] readTitles() throws Uncuttable {
    int[] found = new int[glyphs.size()];
    int at = top.number(CffDict.CHARSET, 0);
    if (at <= 2) {
      for (int i = 1; i < found.length; i++) found[i] = wellKnown(at, i);
      return found;
    }
    int format = bytes[at++];
    if (format < 0 || format > 2) throw new Uncuttable();
    for (int i = 1; i < found.length; ) {
      int first = CffIndex.number(bytes, at, 2);
      int more = format == 0 ? 0 : CffIndex.number(bytes, at + 2, format);
      at += 2 + format;
      for (int k = 0; k <= more && i < found.length; k++) found[i++] = first + k;
    }
    return found;
  }

  private int wellKnown(int set, int glyph) throws Uncuttable {
    if (keyed() || set == 0 && glyph <= ISO_ADOBE) return glyph;
    if (set == 1) return CFFExpertCharset.getInstance().getSIDForGID(glyph);
    if (set == 2) return CFFExpertSubsetCharset.getInstance().getSIDForGID(glyph);
    throw new Uncuttable();
  }

  private void readParts() throws Uncuttable {
    CffIndex all = CffIndex.at(bytes, top.number(CffDict.PARTS, 0));
    for (int i = 0; i < all.size(); i++) {
      CffDict head = CffDict.of(all.get(i));
      parts.add(part(head.only(Set.of(CffDict.FONT_MATRIX)), head));
    }
    int at = top.number(CffDict.PART_OF, 0);
    if (at <= 0) throw new Uncuttable();
    if (bytes[at] == 0) {
      for (int i = 0; i < partOf.length; i++) partOf[i] = bytes[at + 1 + i] & 255;
      return;
    }
    if (bytes[at] != 3) throw new Uncuttable();
    int ranges = CffIndex.number(bytes, at + 1, 2);
    for (int i = 0; i < ranges; i++) {
      int entry = at + 3 + 3 * i;
      int to = Math.min(partOf.length, CffIndex.number(bytes, entry + 3, 2));
      for (int k = CffIndex.number(bytes, entry, 2); k < to; k++)
        partOf[k] = bytes[entry + 2] & 255;
    }
  }

  private Part part(CffDict head, CffDict owner) throws Uncuttable {
    if (!owner.has(CffDict.PRIVATE))
      return new Part(head, new CffDict(), CffIndex.none(), new BitSet());
    int length = owner.number(CffDict.PRIVATE, 0);
    int from = owner.number(CffDict.PRIVATE, 1);
    if (length < 0 || from < 0 || from + length > bytes.length) throw new Uncuttable();
    CffDict all = CffDict.of(Arrays.copyOfRange(bytes, from, from + length));
    int routines = all.number(CffDict.SUBROUTINES, 0);
    CffIndex own = routines == 0 ? CffIndex.none() : CffIndex.at(bytes, from + routines);
    return new Part(head, all.only(SETTINGS), own, new BitSet());
  }

  /** The program's own encoding, by code; null if it is one that everybody knows. */
  @org.jspecify.annotations.Nullable
  Map<Integer, Integer> encoding() {
    int at = top.number(CffDict.ENCODING, 0);
    if (at <= 1) return null;
    var codes = new TreeMap<Integer, Integer>();
    int format = bytes[at] & 255;
    int rows = bytes[at + 1] & 255;
    int row = at + 2;
    int glyph = 1;
    for (int i = 0; i < rows; i++) {
      int first = bytes[row++] & 255;
      int more = (format & 127) == 0 ? 0 : bytes[row++] & 255;
      for (int k = 0; k <= more; k++) codes.put(first + k & 255, glyph++);
    }
    if ((format & 128) == 0) return codes;
    int extra = bytes[row++] & 255;
    for (int i = 0; i < extra; i++, row += 3) {
      int title = CffIndex.number(bytes, row + 1, 2);
      for (int g = 1; g < titles.length; g++)
        if (titles[g] == title) codes.put(bytes[row] & 255, g);
    }
    return codes;
  }
}
