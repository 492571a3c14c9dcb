package org.custodian.pdf.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Takes texts out of font programs: names, notices, remarks. Nothing is moved, so no table of a
 * program has to be made anew.
 */
final class Programs {
  private static final Set<Integer> TEXTS_OF_CFF = Set.of(0, 1, 2, 3, 4, 0x0C00, 0x0C15, 0x0C16);
  private static final int STANDARD_STRINGS = 391;

  /** The tables that draw letters; any other one becomes zeros. */
  private static final Set<String> TABLES =
      Set.of(
          "cmap", "head", "hhea", "hmtx", "maxp", "OS/2", "post", "cvt ", "fpgm", "prep", "glyf",
          "loca", "CFF ", "CFF2", "VORG", "vhea", "vmtx", "GSUB", "gasp", "hdmx", "LTSH", "VDMX",
          "EBDT", "EBLC", "EBSC", "bdat", "bloc");

  private static final Set<String> COLLECTIONS = Set.of("Identity");

  /** Names of glyphs that everybody knows, and short or numbered ones that tools make up. */
  private static final int SHORT_NAME = 8;

  private static final Pattern TYPE_1_TEXT =
      Pattern.compile(
          "\\(((?:[^()\\\\]|\\\\.|\\([^()]*\\))*)\\)" + "|%([^\\r\\n]*)|/FontName\\s*/([^\\s/]+)");

  private Programs() {}

  static byte[] withoutTexts(byte[] program) {
    byte[] bytes = program.clone();
    try {
      if (isSfnt(bytes)) sfnt(bytes);
      else if (bytes.length > 4 && bytes[0] == 1 && bytes[1] == 0) cff(bytes, 0);
      else type1(bytes);
    } catch (IndexOutOfBoundsException cutOff) {
      // What is beyond the end of a program cannot be shown by it.
      return bytes;
    }
    return bytes;
  }

  private static boolean isSfnt(byte[] bytes) {
    if (bytes.length < 12) return false;
    int tag = ByteBuffer.wrap(bytes).getInt(0);
    return tag == 0x00010000 || tag == 0x74727565 || tag == 0x4F54544F;
  }

  private static void sfnt(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    int tables = in.getShort(4) & 0xFFFF;
    // Where tables begin, and where the one that ends last of those ends.
    var used = new TreeMap<Integer, Integer>();
    used.put(0, Math.min(bytes.length, 12 + 16 * tables));
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
      int from = Math.max(0, Math.min(bytes.length, in.getInt(entry + 8)));
      int to = (int) Math.max(from, Math.min(bytes.length, (long) from + in.getInt(entry + 12)));
      if (tag.equals("name") && to - from >= 6) {
        Arrays.fill(bytes, from, to, (byte) 0);
        bytes[from + 5] = 6;
        used.merge(from, to, Math::max);
      } else if (TABLES.contains(tag)) {
        used.merge(from, to, Math::max);
        if (tag.equals("CFF ")) cff(bytes, from);
        if (tag.equals("post")) glyphNames(bytes, from, to);
      }
    }
    int end = 0;
    for (var table : used.entrySet()) {
      if (table.getKey() > end) Arrays.fill(bytes, end, table.getKey(), (byte) 0);
      end = Math.max(end, table.getValue());
    }
    if (end < bytes.length) Arrays.fill(bytes, end, bytes.length, (byte) 0);
  }

  /** The names that a table of format 2 adds to those every program knows. */
  private static void glyphNames(byte[] bytes, int from, int to) {
    var in = ByteBuffer.wrap(bytes);
    if (to - from < 34 || in.getInt(from) != 0x00020000) return;
    int at = from + 34 + 2 * (in.getShort(from + 32) & 0xFFFF);
    while (at < to) {
      int length = bytes[at] & 255;
      int end = Math.min(to, at + 1 + length);
      if (!isGlyphName(bytes, at + 1, end)) Arrays.fill(bytes, at + 1, end, (byte) 'x');
      at = end;
    }
  }

  private static boolean isGlyphName(byte[] bytes, int from, int to) {
    if (to - from < SHORT_NAME) return true;
    // Most names are numbers or known; nothing is made for those with a number.
    for (int i = from; i < to; i++) if (bytes[i] >= '0' && bytes[i] <= '9') return true;
    String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (COLLECTIONS.contains(name)) return true;
    for (int start = 0, i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || name.charAt(i) == '.' || name.charAt(i) == '_';
      if (!end) continue;
      boolean known =
          i - start < SHORT_NAME
              || GlyphList.getAdobeGlyphList().toUnicode(name.substring(start, i)) != null;
      if (!known) return false;
      start = i + 1;
    }
    return true;
  }

  /** Where the entries of an index of a CFF program begin; the last is where it ends. */
  private static int[] index(byte[] bytes, int at) {
    int count = (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
    if (count == 0) return new int[] {at + 2};
    int size = bytes[at + 2] & 255;
    int base = at + 2 + (count + 1) * size;
    int[] starts = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      int offset = 0;
      for (int k = 0; k < size; k++) offset = offset << 8 | bytes[at + 3 + i * size + k] & 255;
      starts[i] = base + offset;
    }
    return starts;
  }

  private static void cff(byte[] bytes, int start) {
    int[] names = index(bytes, start + (bytes[start + 2] & 255));
    int afterNames = names[names.length - 1];
    Arrays.fill(bytes, names[0], Math.min(bytes.length, afterNames), (byte) 'x');
    int[] tops = index(bytes, afterNames);
    int[] strings = index(bytes, tops[tops.length - 1]);
    for (int i = 0; i + 1 < strings.length; i++)
      if (!isGlyphName(bytes, strings[i], strings[i + 1]))
        Arrays.fill(bytes, strings[i], strings[i + 1], (byte) 'x');
    int operand = 0;
    for (int at = tops[0]; at < tops[tops.length - 1]; ) {
      int b = bytes[at] & 255;
      if (b <= 21) {
        int operator = b == 12 ? 0x0C00 | bytes[++at] & 255 : b;
        int number = operand - STANDARD_STRINGS;
        if (TEXTS_OF_CFF.contains(operator) && number >= 0 && number + 1 < strings.length)
          Arrays.fill(bytes, strings[number], strings[number + 1], (byte) 'x');
        at++;
      } else if (b == 28) {
        operand = (bytes[at + 1] & 255) << 8 | bytes[at + 2] & 255;
        at += 3;
      } else if (b == 29) {
        operand = ByteBuffer.wrap(bytes).getInt(at + 1);
        at += 5;
      } else if (b == 30) {
        while ((bytes[++at] & 15) != 15 && (bytes[at] & 0xF0) != 0xF0) operand = 0;
        at++;
      } else if (b >= 247 && b <= 254) {
        operand = b < 251 ? (b - 247) * 256 + (bytes[at + 1] & 255) + 108 : 0;
        at += 2;
      } else {
        operand = b - 139;
        at++;
      }
    }
  }

  // Brackets stay, or what follows would be read as a part of the text.
  private static void blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) if (Character.isLetterOrDigit(bytes[i])) bytes[i] = 'x';
  }

  /** The part in plain text, and what stands behind the end; between is encrypted glyphs. */
  private static void type1(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("eexec");
    Matcher matcher = TYPE_1_TEXT.matcher(end < 0 ? text : text.substring(0, end));
    while (matcher.find())
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) == null || matcher.group(group).startsWith("!")) continue;
        blank(bytes, matcher.start(group), matcher.end(group));
      }
    int name = text.indexOf("%!");
    int from = name < 0 ? -1 : text.indexOf(": ", name);
    for (int i = from + 2;
        from >= 0 && i < bytes.length && bytes[i] != '\r' && bytes[i] != '\n';
        i++) bytes[i] = 'x';
    int last = text.lastIndexOf("cleartomark");
    // Programs kept in segments end with a mark of their own, 0x80 and 3.
    boolean segments = bytes.length > 2 && (bytes[0] & 255) == 0x80;
    if (last > end && !segments)
      Arrays.fill(bytes, last + "cleartomark".length(), bytes.length, (byte) '\n');
  }
}
