package org.custodian.pdf.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The description of one glyph of a TrueType program. */
final class Outline {
  private static final int WORDS = 1;
  private static final int SCALE = 8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final int INSTRUCTIONS = 0x100;

  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  private Outline() {}

  /** The glyphs it is put together from; none for one that is drawn itself. */
  static List<Integer> parts(byte[] glyph) {
    var parts = new ArrayList<Integer>();
    if (glyph.length < 10) return parts;
    var in = ByteBuffer.wrap(glyph);
    if (in.getShort(0) >= 0) return parts;
    walkParts(in, parts);
    return parts;
  }

  private static int walkParts(ByteBuffer in, List<Integer> parts) {
    int at = 10;
    int flags;
    do {
      flags = in.getShort(at);
      parts.add(in.getShort(at + 2) & 0xFFFF);
      at += (flags & WORDS) != 0 ? 8 : 6;
      if ((flags & SCALE) != 0) at += 2;
      else if ((flags & TWO_SCALES) != 0) at += 4;
      else if ((flags & MATRIX) != 0) at += 8;
    } while ((flags & MORE) != 0);
    if ((flags & INSTRUCTIONS) != 0) at += 2 + (in.getShort(at) & 0xFFFF);
    return at;
  }

  /** How many of the bytes the description has; what stands behind them draws nothing. */
  static int length(byte[] glyph) {
    int end = end(glyph);
    // Of one that is cut off readers draw nothing either.
    return end < 0 ? glyph.length : Math.min(glyph.length, end);
  }

  /** Whether the description ends within the bytes. */
  static boolean isWhole(byte[] glyph) {
    int end = end(glyph);
    return end >= 0 && end <= glyph.length;
  }

  /** Where the description ends, which may be behind the bytes; -1 if they do not tell. */
  private static int end(byte[] glyph) {
    if (glyph.length < 10) return -1;
    try {
      var in = ByteBuffer.wrap(glyph);
      int contours = in.getShort(0);
      return contours < 0 ? walkParts(in, new ArrayList<>()) : drawn(in, contours);
    } catch (IndexOutOfBoundsException cutOff) {
      return -1;
    }
  }

  private static int drawn(ByteBuffer in, int contours) {
    if (contours == 0) return 10;
    int at = 10 + 2 * contours;
    int points = (in.getShort(at - 2) & 0xFFFF) + 1;
    at += 2 + (in.getShort(at) & 0xFFFF);
    int coordinates = 0;
    for (int point = 0; point < points; ) {
      int flag = in.get(at++);
      int times = (flag & REPEAT) != 0 ? 1 + (in.get(at++) & 255) : 1;
      coordinates += times * (size(flag, X_SHORT, X_SAME) + size(flag, Y_SHORT, Y_SAME));
      point += times;
    }
    return at + coordinates;
  }

  private static int size(int flag, int isShort, int same) {
    return (flag & isShort) != 0 ? 1 : (flag & same) != 0 ? 0 : 2;
  }
}
