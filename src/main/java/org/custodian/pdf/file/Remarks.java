package org.custodian.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Takes remarks out of encoded pictures without decoding them. */
public final class Remarks {
  private static final Set<String> BOXES_OF_JPX = Set.of("jP  ", "ftyp", "jp2h", "jp2c");

  /** The kinds of segments that make a picture, ISO 14492, 7.3. */
  private static final Set<Integer> KINDS_OF_JBIG2 =
      Set.of(0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 49, 50, 51, 53);

  /** The boxes of a JPX header that decide the look, ISO 15444-1, I.5.3. */
  private static final Set<String> BOXES_OF_HEADER =
      Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef");

  private static final byte[] BRANDS = "jp2 \0\0\0\0jp2 ".getBytes(StandardCharsets.ISO_8859_1);

  /** Marker, length and fields without a thumbnail. */
  private static final int JFIF = 18;

  private static final int ADOBE = 16;

  private Remarks() {}

  /**
   * JPEG without comments and application segments: cameras and scanners write names and places
   * there. JFIF and Adobe's colour flag stay, they decide how it looks; a profile does not, since
   * the page names the colours. What stands behind the end of the picture goes.
   */
  public static byte[] withoutJpeg(byte[] jpeg) {
    if (jpeg.length < 4 || (jpeg[0] & 255) != 0xFF || (jpeg[1] & 255) != 0xD8) return jpeg;
    var out = new ByteArrayOutputStream(jpeg.length);
    Set<Integer> codes = tablesOfScans(jpeg);
    out.write(jpeg, 0, 2);
    int at = 2;
    while (at + 2 <= jpeg.length) {
      if ((jpeg[at] & 255) != 0xFF) {
        // Decoders look for the next marker, and so do we.
        at++;
        continue;
      }
      int marker = jpeg[at + 1] & 255;
      if (marker == 0xD9) break;
      if (marker == 0xFF || marker == 0 || marker >= 0xD0 && marker <= 0xD7) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      int length = 2 + twoBytes(jpeg, at + 2);
      if (at + length > jpeg.length) break;
      segment(jpeg, at, length, marker, codes, out);
      at += length;
      if (marker != 0xDA) continue;
      int end = endOfScan(jpeg, at);
      out.write(jpeg, at, end - at);
      at = end;
    }
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }

  private static int endOfScan(byte[] jpeg, int from) {
    int at = from;
    while (at + 1 < jpeg.length) {
      int next = jpeg[at + 1] & 255;
      boolean marker = (jpeg[at] & 255) == 0xFF && next != 0 && next != 0xFF;
      if (marker && !(next >= 0xD0 && next <= 0xD7)) return at;
      at++;
    }
    return jpeg.length;
  }

  /** Writes what a decoder needs of a segment: tables and frames whole, two heads cut to length. */
  private static void segment(
      byte[] jpeg, int at, int length, int marker, Set<Integer> codes, ByteArrayOutputStream out) {
    boolean jfif = marker == 0xE0 && begins(jpeg, at + 4, "JFIF\0") && length >= JFIF;
    boolean adobe = marker == 0xEE && begins(jpeg, at + 4, "Adobe") && length >= ADOBE;
    if (jfif) {
      byte[] head = java.util.Arrays.copyOfRange(jpeg, at, at + JFIF);
      head[2] = 0;
      head[3] = JFIF - 2;
      // No thumbnail follows.
      head[JFIF - 2] = 0;
      head[JFIF - 1] = 0;
      out.writeBytes(head);
    } else if (adobe) {
      byte[] head = java.util.Arrays.copyOfRange(jpeg, at, at + ADOBE);
      head[2] = 0;
      head[3] = ADOBE - 2;
      out.writeBytes(head);
    } else if (marker == 0xDB) quantization(jpeg, at, length, out);
    else if (marker == 0xC4) huffman(jpeg, at, length, codes, out);
    else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker >= 0xDA && marker <= 0xDD)
      out.write(jpeg, at, length);
  }

  /** The tables for rounding of which a frame may ask, without those that this one does not. */
  private static void quantization(byte[] jpeg, int at, int length, ByteArrayOutputStream out) {
    Set<Integer> asked = tablesOfFrame(jpeg, 2);
    var kept = new ByteArrayOutputStream();
    for (int from = at + 4; from < at + length; ) {
      int size = 1 + ((jpeg[from] & 0xF0) == 0 ? 64 : 128);
      int end = Math.min(at + length, from + size);
      if (asked.isEmpty() || asked.contains(jpeg[from] & 15)) kept.write(jpeg, from, end - from);
      from = end;
    }
    table(0xDB, kept, out);
  }

  /** The tables of codes that one of the scans names. */
  private static void huffman(
      byte[] jpeg, int at, int length, Set<Integer> asked, ByteArrayOutputStream out) {
    var kept = new ByteArrayOutputStream();
    for (int from = at + 4; from < at + length; ) {
      int size = 17;
      for (int i = 1; i <= 16 && from + i < at + length; i++) size += jpeg[from + i] & 255;
      int end = Math.min(at + length, from + size);
      if (asked.contains(jpeg[from] & 255)) kept.write(jpeg, from, end - from);
      from = end;
    }
    table(0xC4, kept, out);
  }

  private static void table(int marker, ByteArrayOutputStream body, ByteArrayOutputStream out) {
    if (body.size() == 0) return;
    out.write(0xFF);
    out.write(marker);
    out.write(body.size() + 2 >> 8);
    out.write(body.size() + 2 & 255);
    out.writeBytes(body.toByteArray());
  }

  private static Set<Integer> tablesOfScans(byte[] jpeg) {
    var asked = new HashSet<Integer>();
    for (int at = 2; at + 4 < jpeg.length; ) {
      int marker = jpeg[at + 1] & 255;
      if ((jpeg[at] & 255) != 0xFF || marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xD9) break;
      if (marker == 0 || marker >= 0xD0 && marker <= 0xD7) {
        at += 2;
        continue;
      }
      int length = 2 + twoBytes(jpeg, at + 2);
      if (marker == 0xDA)
        for (int i = 0; i < (jpeg[at + 4] & 255) && at + 6 + 2 * i < jpeg.length; i++) {
          int both = jpeg[at + 6 + 2 * i] & 255;
          asked.add(both >> 4);
          asked.add(0x10 | both & 15);
        }
      at += length;
      if (marker == 0xDA) at = endOfScan(jpeg, at);
    }
    return asked;
  }

  /** The numbers of the tables that the first frame names; none if there is none. */
  private static Set<Integer> tablesOfFrame(byte[] jpeg, int from) {
    var asked = new HashSet<Integer>();
    for (int at = from; at + 10 < jpeg.length; ) {
      int marker = jpeg[at + 1] & 255;
      if ((jpeg[at] & 255) != 0xFF || marker == 0xDA || marker == 0xD9) return asked;
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        for (int i = 0; i < (jpeg[at + 9] & 255) && at + 12 + 3 * i < jpeg.length; i++)
          asked.add(jpeg[at + 12 + 3 * i] & 255);
        return asked;
      }
      at += marker == 0xFF ? 1 : 2 + twoBytes(jpeg, at + 2);
    }
    return asked;
  }

  private static boolean begins(byte[] bytes, int at, String word) {
    for (int i = 0; i < word.length(); i++)
      if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) return false;
    return true;
  }

  private static int twoBytes(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 255) << 8 | bytes[at + 1] & 255 : 0;
  }

  /** JPEG 2000 with only the boxes that make the picture, and without comments in the code. */
  public static byte[] withoutJpx(byte[] jpx) {
    return twoBytes(jpx, 0) == 0xFF4F ? code(jpx, 0, jpx.length) : boxes(jpx, BOXES_OF_JPX);
  }

  private static byte[] boxes(byte[] jpx, Set<String> allowed) {
    var out = new ByteArrayOutputStream(jpx.length);
    var in = ByteBuffer.wrap(jpx);
    int at = 0;
    while (at + 8 <= jpx.length) {
      long length = in.getInt(at) & 0xFFFFFFFFL;
      int head = 8;
      if (length == 1 && at + 16 <= jpx.length) {
        length = in.getLong(at + 8);
        head = 16;
      }
      if (length == 0 || length > jpx.length - at) length = jpx.length - at;
      if (length < head) break;
      String type = new String(jpx, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (allowed.contains(type)) {
        byte[] body = java.util.Arrays.copyOfRange(jpx, at + head, at + (int) length);
        body = body(type, body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(8 + body.length).array());
        out.write(jpx, at + 4, 4);
        out.writeBytes(body);
      }
      at += (int) length;
    }
    return out.toByteArray();
  }

  private static byte[] body(String type, byte[] body) {
    return switch (type) {
      case "jp2c" -> code(body, 0, body.length);
      case "jp2h" -> boxes(body, BOXES_OF_HEADER);
      case "ftyp" -> BRANDS;
      // Method, precedence, approximation and a number; or a profile with texts of its own.
      case "colr" -> {
        if (body.length > 0 && body[0] == 1) yield java.util.Arrays.copyOf(body, 7);
        byte[] profile = java.util.Arrays.copyOfRange(body, Math.min(3, body.length), body.length);
        var whole = new ByteArrayOutputStream();
        whole.write(body, 0, Math.min(3, body.length));
        whole.writeBytes(Tables.profile(profile));
        yield whole.toByteArray();
      }
      case "ihdr" -> java.util.Arrays.copyOf(body, 14);
      default -> body;
    };
  }

  /** A code stream, ISO 15444-1, annex A: comments stand in its main header. */
  private static byte[] code(byte[] jpx, int from, int to) {
    var out = new ByteArrayOutputStream(to - from);
    if (from + 2 > to) return out.toByteArray();
    out.write(jpx, from, 2);
    int at = from + 2;
    while (at + 4 <= to && twoBytes(jpx, at) != 0xFF90) {
      int length = 2 + twoBytes(jpx, at + 2);
      if (at + length > to) break;
      if (twoBytes(jpx, at) != 0xFF64) out.write(jpx, at, length);
      at += length;
    }
    out.write(jpx, at, endOfParts(jpx, at, to) - at);
    return out.toByteArray();
  }

  /** Where the last of the parts of a code stream ends, and the mark of its end with it. */
  private static int endOfParts(byte[] jpx, int from, int to) {
    int at = from;
    while (at + 12 <= to && twoBytes(jpx, at) == 0xFF90) {
      long length = ByteBuffer.wrap(jpx).getInt(at + 6) & 0xFFFFFFFFL;
      // Zero means that the last part goes on to the end.
      if (length < 14 || at + length > to) return to;
      at += (int) length;
    }
    return twoBytes(jpx, at) == 0xFFD9 && at + 2 <= to ? at + 2 : to;
  }

  /** JBIG2 segments as a PDF embeds them, ISO 14492, 7.2, without extensions. */
  public static byte[] withoutJbig2(byte[] jbig2) {
    var out = new ByteArrayOutputStream(jbig2.length);
    var in = ByteBuffer.wrap(jbig2);
    int at = 0;
    try {
      while (at + 11 <= jbig2.length) {
        long number = in.getInt(at) & 0xFFFFFFFFL;
        int flags = in.get(at + 4) & 255;
        int next = at + 5;
        int count = (in.get(next) & 255) >> 5;
        if (count == 7) {
          count = in.getInt(next) & 0x1FFFFFFF;
          next += 4 + (count + 8) / 8;
        } else next++;
        next += count * (number <= 256 ? 1 : number <= 65536 ? 2 : 4);
        next += (flags & 64) != 0 ? 4 : 1;
        long length = in.getInt(next) & 0xFFFFFFFFL;
        // A length that is not told lasts to the end.
        long end = length == 0xFFFFFFFFL ? jbig2.length : Math.min(jbig2.length, next + 4 + length);
        if (KINDS_OF_JBIG2.contains(flags & 63)) out.write(jbig2, at, (int) end - at);
        at = (int) end;
      }
    } catch (IndexOutOfBoundsException cutOff) {
      out.write(jbig2, at, jbig2.length - at);
    }
    return out.toByteArray();
  }
}
