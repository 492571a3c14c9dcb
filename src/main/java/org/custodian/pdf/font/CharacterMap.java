package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** Writes the table from characters to glyphs with the rows of glyphs that are still shown. */
final class CharacterMap {
  private CharacterMap() {}

  /** A run of codes whose glyphs follow one another. */
  private record Run(int first, int last, int glyph) {}

  static byte[] of(
      TrueTypeFont program,
      List<TreeMap<Integer, Integer>> asked,
      BitSet shown,
      byte @Nullable [] source)
      throws IOException, Uncuttable {
    CmapTable table = program.getCmap();
    CmapSubtable[] parts = table == null ? null : table.getCmaps();
    if (parts == null) parts = new CmapSubtable[0];
    int stated = source == null ? 0 : ByteBuffer.wrap(source).getShort(2) & 0xFFFF;
    if (stated != parts.length) throw new Uncuttable();
    var heads = new ArrayList<int[]>();
    var bodies = new ArrayList<byte[]>();
    for (int i = 0; i < parts.length; i++) {
      CmapSubtable part = parts[i];
      // Variants of characters belong to text that a PDF does not have.
      if (part.getPlatformId() == 0 && part.getPlatformEncodingId() == 5) continue;
      heads.add(new int[] {part.getPlatformId(), part.getPlatformEncodingId()});
      var rows = new TreeMap<>(asked.get(i));
      rows.values().removeIf(glyph -> !shown.get(glyph));
      bodies.add(body(part, rows));
    }
    return joined(heads, bodies);
  }

  private static byte[] joined(List<int[]> heads, List<byte[]> bodies) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(0);
    out.writeShort(heads.size());
    int at = 4 + 8 * heads.size();
    for (int i = 0; i < heads.size(); i++) {
      out.writeShort(heads.get(i)[0]);
      out.writeShort(heads.get(i)[1]);
      out.writeInt(at);
      at += bodies.get(i).length;
    }
    for (byte[] body : bodies) out.write(body);
    return bytes.toByteArray();
  }

  private static byte[] body(CmapSubtable part, TreeMap<Integer, Integer> rows) throws IOException {
    boolean wide = !rows.isEmpty() && rows.lastKey() > 0xFFFF;
    if (wide) return wide(runs(rows));
    boolean bytes = rows.isEmpty() || rows.lastKey() < 256;
    return part.getPlatformId() == 1 && part.getPlatformEncodingId() == 0 && bytes
        ? single(rows)
        : runsOf(runs(rows));
  }

  private static List<Run> runs(TreeMap<Integer, Integer> rows) {
    var runs = new ArrayList<Run>();
    for (Map.Entry<Integer, Integer> row : rows.entrySet()) {
      int code = row.getKey();
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null
          && code == last.last() + 1
          && row.getValue() - code == last.glyph() - last.first())
        runs.set(runs.size() - 1, new Run(last.first(), code, last.glyph()));
      else runs.add(new Run(code, code, row.getValue()));
    }
    return runs;
  }

  /** Formats 0 and 6: a row for each code of one byte. */
  private static byte[] single(TreeMap<Integer, Integer> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    boolean small = rows.values().stream().allMatch(glyph -> glyph < 256);
    out.writeShort(small ? 0 : 6);
    out.writeShort(small ? 262 : 10 + 512);
    out.writeShort(0);
    if (!small) {
      out.writeShort(0);
      out.writeShort(256);
    }
    for (int code = 0; code < 256; code++) {
      int glyph = rows.getOrDefault(code, 0);
      if (small) out.writeByte(glyph);
      else out.writeShort(glyph);
    }
    return bytes.toByteArray();
  }

  /** Format 4: runs of codes of two bytes. */
  private static byte[] runsOf(List<Run> all) throws IOException {
    var runs = new ArrayList<>(all);
    boolean ended = !runs.isEmpty() && runs.get(runs.size() - 1).last() == 0xFFFF;
    if (!ended) runs.add(new Run(0xFFFF, 0xFFFF, 0));
    int power = Integer.highestOneBit(runs.size());
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(4);
    out.writeShort(16 + 8 * runs.size());
    out.writeShort(0);
    out.writeShort(2 * runs.size());
    out.writeShort(2 * power);
    out.writeShort(Integer.numberOfTrailingZeros(power));
    out.writeShort(2 * (runs.size() - power));
    for (Run run : runs) out.writeShort(run.last());
    out.writeShort(0);
    for (Run run : runs) out.writeShort(run.first());
    for (Run run : runs) out.writeShort(run.glyph() - run.first());
    for (int i = 0; i < runs.size(); i++) out.writeShort(0);
    return bytes.toByteArray();
  }

  /** Format 12: runs of codes of four bytes. */
  private static byte[] wide(List<Run> runs) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(12);
    out.writeShort(0);
    out.writeInt(16 + 12 * runs.size());
    out.writeInt(0);
    out.writeInt(runs.size());
    for (Run run : runs) {
      out.writeInt(run.first());
      out.writeInt(run.last());
      out.writeInt(run.glyph());
    }
    return bytes.toByteArray();
  }
}
