package org.custodian.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes remarks out of encoded pictures without decoding them. */
public final class Remarks {
  private static final Set<String> BOXES_OF_JPX = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
  private static final int JBIG2_EXTENSION = 62;

  private Remarks() {}

  /**
   * JPEG without comments and application segments: cameras and scanners write names and places
   * there. JFIF, Adobe's colour flag and colour profiles stay, they decide how it looks. What
   * stands behind the end of the picture goes.
   */
  public static byte[] withoutJpeg(byte[] jpeg) {
    if (jpeg.length < 4 || (jpeg[0] & 255) != 0xFF || (jpeg[1] & 255) != 0xD8) return jpeg;
    var out = new ByteArrayOutputStream(jpeg.length);
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
      boolean remark = marker == 0xFE || marker >= 0xE0 && marker <= 0xEF;
      if (!remark || decidesLook(jpeg, at, marker)) out.write(jpeg, at, length);
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

  private static boolean decidesLook(byte[] jpeg, int at, int marker) {
    return marker == 0xE0 && begins(jpeg, at + 4, "JFIF\0")
        || marker == 0xE2 && begins(jpeg, at + 4, "ICC_PROFILE")
        || marker == 0xEE && begins(jpeg, at + 4, "Adobe");
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
    var out = new ByteArrayOutputStream(jpx.length);
    if (twoBytes(jpx, 0) == 0xFF4F) return code(jpx, 0, jpx.length);
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
      byte[] body =
          type.equals("jp2c")
              ? code(jpx, at + head, at + (int) length)
              : java.util.Arrays.copyOfRange(jpx, at + head, at + (int) length);
      if (BOXES_OF_JPX.contains(type)) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(8 + body.length).array());
        out.write(jpx, at + 4, 4);
        out.writeBytes(body);
      }
      at += (int) length;
    }
    return out.toByteArray();
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
    out.write(jpx, at, to - at);
    return out.toByteArray();
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
        if ((flags & 63) != JBIG2_EXTENSION) out.write(jbig2, at, (int) end - at);
        at = (int) end;
      }
    } catch (IndexOutOfBoundsException cutOff) {
      out.write(jbig2, at, jbig2.length - at);
    }
    return out.toByteArray();
  }
}
