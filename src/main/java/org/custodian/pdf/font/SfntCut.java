package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Cuts a program that consists of tables. Glyphs keep their numbers; those not shown are empty and
 * without width, those behind the last one shown are gone, and so is every table that draws
 * nothing.
 */
final class SfntCut {
  /** Tables that go as they are: they say how all glyphs are drawn, and nothing of one glyph. */
  private static final Set<String> WHOLE = Set.of("cvt ", "fpgm", "prep", "gasp");

  private static final int HEAD_LENGTH = 54;
  private static final int MAGIC = 0xB1B0AFBA;

  private final Map<String, byte[]> source;
  private final Map<String, byte[]> tables = new TreeMap<>();
  private final Shown shown;
  private final GlyphNaming naming;
  private final int version;
  private final int count;

  /** What is shown and what that is put together from. */
  private final BitSet kept = new BitSet();

  private SfntCut(byte[] program, Shown shown, GlyphNaming naming) throws Uncuttable {
    var in = ByteBuffer.wrap(program);
    this.version = in.getInt(0);
    this.source = tables(program, in);
    this.shown = shown;
    this.naming = naming;
    this.count = ByteBuffer.wrap(table("maxp")).getShort(4) & 0xFFFF;
    if (table("head").length < HEAD_LENGTH || count == 0) throw new Uncuttable();
  }

  static boolean isOne(byte[] bytes) {
    if (bytes.length < 12) return false;
    int tag = ByteBuffer.wrap(bytes).getInt(0);
    return tag == 0x00010000 || tag == 0x74727565 || tag == 0x4F54544F;
  }

  static boolean drawsNothing(byte[] program) {
    try {
      Map<String, byte[]> tables = tables(program, ByteBuffer.wrap(program));
      return Stream.of("glyf", "CFF ", "CFF2", "EBDT", "CBDT", "bdat", "sbix", "SVG ")
          .allMatch(tag -> tables.getOrDefault(tag, new byte[0]).length == 0);
    } catch (Uncuttable twice) {
      return false;
    }
  }

  static byte[] cut(byte[] program, Shown shown, GlyphNaming naming)
      throws Uncuttable, IOException {
    return new SfntCut(program, shown, naming).cut();
  }

  private static Map<String, byte[]> tables(byte[] program, ByteBuffer in) throws Uncuttable {
    var found = new TreeMap<String, byte[]>();
    int tables = in.getShort(4) & 0xFFFF;
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (entry + 16 > program.length) break;
      long from = in.getInt(entry + 8) & 0xFFFFFFFFL;
      long to = Math.min(program.length, from + (in.getInt(entry + 12) & 0xFFFFFFFFL));
      if (from > to) continue;
      byte[] table = Arrays.copyOfRange(program, (int) from, (int) to);
      // Of two tables with one name some readers take the first and some the last.
      if (found.put(FontProgram.tag(in, entry), table) != null) throw new Uncuttable();
    }
    return found;
  }

  private byte[] table(String tag) throws Uncuttable {
    byte[] table = source.get(tag);
    if (table == null) throw new Uncuttable();
    return table;
  }

  private byte[] cut() throws Uncuttable, IOException {
    kept.or(shown.glyphs);
    kept.set(0);
    byte[] head = Arrays.copyOf(table("head"), HEAD_LENGTH);
    byte[] letters = source.get("CFF ");
    if (letters != null && !source.containsKey("glyf")) {
      shown.counted = true;
      CffCut cff = CffCut.of(letters, shown, naming);
      kept.or(cff.keptGlyphs());
      tables.put("CFF ", cff.write());
    } else {
      if (shown.named || shown.collected) throw new Uncuttable();
      outlines(head);
    }
    for (String tag : WHOLE) if (source.containsKey(tag)) tables.put(tag, table(tag));
    metrics();
    if (shown.mapped != null) {
      tables.put(
          "cmap", CharacterMap.of(shown.mapped, shown.rows, onlyShown(), source.get("cmap")));
      tables.put("post", new GlyphTitles(shown, naming).table(onlyShown(), last() + 1));
    } else tables.put("post", GlyphTitles.none());
    return file(head);
  }

  private int last() {
    return Math.min(count, kept.length()) - 1;
  }

  private BitSet onlyShown() {
    BitSet glyphs = (BitSet) kept.clone();
    if (tables.containsKey("glyf")) glyphs.and(shown.glyphs);
    glyphs.clear(0);
    if (count < glyphs.length()) glyphs.clear(count, glyphs.length());
    return glyphs;
  }

  private void outlines(byte[] head) throws Uncuttable {
    byte[] glyf = table("glyf");
    var loca = ByteBuffer.wrap(table("loca"));
    boolean wide = ByteBuffer.wrap(head).getShort(50) != 0;
    byte[][] glyphs = new byte[count][];
    var open = new ArrayDeque<Integer>();
    kept.stream().filter(glyph -> glyph < count).forEach(open::add);
    while (!open.isEmpty()) {
      int glyph = open.pop();
      glyphs[glyph] = outline(glyf, loca, wide, glyph);
      for (int part : Outline.parts(glyphs[glyph])) {
        if (part >= count || kept.get(part)) continue;
        kept.set(part);
        open.push(part);
      }
    }
    var cut = new ByteArrayOutputStream();
    var places = ByteBuffer.allocate(4 * (last() + 2));
    for (int glyph = 0; glyph <= last(); glyph++) {
      places.putInt(cut.size());
      if (glyphs[glyph] == null) continue;
      cut.write(glyphs[glyph], 0, Outline.length(glyphs[glyph]));
      while (cut.size() % 4 != 0) cut.write(0);
    }
    places.putInt(cut.size());
    tables.put("glyf", cut.size() == 0 ? new byte[4] : cut.toByteArray());
    tables.put("loca", places.array());
    head[50] = 0;
    head[51] = 1;
  }

  private static byte[] outline(byte[] glyf, ByteBuffer loca, boolean wide, int glyph)
      throws Uncuttable {
    int size = wide ? 4 : 2;
    if ((glyph + 2) * size > loca.capacity()) throw new Uncuttable();
    long from = place(loca, wide, glyph);
    long to = Math.min(glyf.length, place(loca, wide, glyph + 1));
    if (from == to || from >= glyf.length) return new byte[0];
    if (from < to) return Arrays.copyOfRange(glyf, (int) from, (int) to);
    // Readers go on to where the description ends.
    byte[] rest = Arrays.copyOfRange(glyf, (int) from, glyf.length);
    if (!Outline.isWhole(rest)) throw new Uncuttable();
    return Arrays.copyOf(rest, Outline.length(rest));
  }

  private static long place(ByteBuffer loca, boolean wide, int glyph) {
    return wide ? loca.getInt(4 * glyph) & 0xFFFFFFFFL : 2L * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  /** Widths tell letters as well as outlines do. */
  private void metrics() throws Uncuttable {
    byte[] maxp = table("maxp").clone();
    ByteBuffer.wrap(maxp).putShort(4, (short) (last() + 1));
    tables.put("maxp", maxp);
    byte[] hhea = source.get("hhea");
    byte[] hmtx = source.get("hmtx");
    if (hhea == null || hhea.length < 36 || hmtx == null) return;
    int all = Math.min(ByteBuffer.wrap(hhea).getShort(34) & 0xFFFF, hmtx.length / 4);
    int wide = Math.min(all, last() + 1);
    byte[] cut = Arrays.copyOf(hmtx, 4 * wide + 2 * (last() + 1 - wide));
    for (int glyph = 0; glyph <= last(); glyph++) {
      if (kept.get(glyph)) continue;
      // The last advance is that of all glyphs behind it.
      boolean shared = glyph == wide - 1 && last() >= wide;
      int at = glyph < wide ? 4 * glyph : 4 * wide + 2 * (glyph - wide);
      if (!shared) Arrays.fill(cut, at, at + (glyph < wide ? 4 : 2), (byte) 0);
    }
    tables.put("hmtx", cut);
    byte[] counted = Arrays.copyOf(hhea, 36);
    ByteBuffer.wrap(counted).putShort(34, (short) wide);
    tables.put("hhea", counted);
  }

  private byte[] file(byte[] head) {
    var sums = ByteBuffer.wrap(head);
    sums.putInt(8, 0);
    tables.put("head", head);
    int size = 12 + 16 * tables.size();
    for (byte[] table : tables.values()) size += table.length + 3 & ~3;
    var out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(version).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int at = 12 + 16 * tables.size();
    int headAt = 0;
    for (var table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(sum(bytes, bytes.length)).putInt(at).putInt(bytes.length);
      out.put(at, bytes);
      if (table.getKey().equals("head")) headAt = at;
      at += bytes.length + 3 & ~3;
    }
    out.putInt(headAt + 8, MAGIC - sum(out.array(), size));
    return out.array();
  }

  private static int sum(byte[] bytes, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) sum += (bytes[i] & 255) << 24 - 8 * (i & 3);
    return sum;
  }
}
