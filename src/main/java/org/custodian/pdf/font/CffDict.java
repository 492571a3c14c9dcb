package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators of a CFF program with their operands, as they stand. */
final class CffDict {
  static final int CHARSET = 15;
  static final int ENCODING = 16;
  static final int GLYPHS = 17;
  static final int PRIVATE = 18;
  static final int SUBROUTINES = 19;
  static final int GLYPH_KIND = 0x0C06;
  static final int FONT_MATRIX = 0x0C07;
  static final int SYNTHETIC = 0x0C14;
  static final int COLLECTION = 0x0C1E;
  static final int PARTS = 0x0C24;
  static final int PART_OF = 0x0C25;

  private final Map<Integer, byte[]> operators = new LinkedHashMap<>();

  static CffDict of(byte[] bytes) {
    var dict = new CffDict();
    int from = 0;
    for (int at = 0; at < bytes.length; ) {
      int b = bytes[at] & 255;
      if (b > 21) {
        at = afterOperand(bytes, at);
        continue;
      }
      byte[] operands = Arrays.copyOfRange(bytes, from, at);
      int operator = b == 12 ? 0x0C00 | bytes[++at] & 255 : b;
      dict.operators.put(operator, operands);
      from = ++at;
    }
    return dict;
  }

  private static int afterOperand(byte[] bytes, int at) {
    int b = bytes[at] & 255;
    if (b == 28) return at + 3;
    if (b == 29) return at + 5;
    if (b != 30) return b >= 247 && b <= 254 ? at + 2 : at + 1;
    int end = at + 1;
    while ((bytes[end] & 15) != 15 && (bytes[end] & 0xF0) != 0xF0) end++;
    return end + 1;
  }

  boolean has(int operator) {
    return operators.containsKey(operator);
  }

  /** A whole number among an operator's operands; 0 if it is none. */
  int number(int operator, int index) {
    byte[] bytes = operators.getOrDefault(operator, new byte[0]);
    int at = 0;
    for (int i = 0; i < index && at < bytes.length; i++) at = afterOperand(bytes, at);
    if (at >= bytes.length) return 0;
    int b = bytes[at] & 255;
    if (b == 28) return (short) CffIndex.number(bytes, at + 1, 2);
    if (b == 29) return CffIndex.number(bytes, at + 1, 4);
    if (b >= 32 && b <= 246) return b - 139;
    if (b >= 247 && b <= 250) return (b - 247) * 256 + (bytes[at + 1] & 255) + 108;
    return b >= 251 && b <= 254 ? -(b - 251) * 256 - (bytes[at + 1] & 255) - 108 : 0;
  }

  /** Only these operators. */
  CffDict only(Set<Integer> allowed) {
    var result = new CffDict();
    operators.forEach(
        (operator, operands) -> {
          if (allowed.contains(operator)) result.operators.put(operator, operands);
        });
    return result;
  }

  /** Always five bytes a number, so that a place is written before it is known. */
  void set(int operator, int... numbers) {
    var bytes = new ByteArrayOutputStream();
    for (int number : numbers) {
      bytes.write(29);
      CffIndex.put(bytes, number, 4);
    }
    operators.put(operator, bytes.toByteArray());
  }

  void remove(int operator) {
    operators.remove(operator);
  }

  byte[] write() {
    var out = new ByteArrayOutputStream();
    // What a collection is called comes first, as its form demands.
    byte @Nullable [] collection = operators.get(COLLECTION);
    if (collection != null) put(out, COLLECTION, collection);
    operators.forEach(
        (operator, operands) -> {
          if (operator != COLLECTION) put(out, operator, operands);
        });
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int operator, byte[] operands) {
    out.writeBytes(operands);
    if (operator >= 0x0C00) out.write(12);
    out.write(operator);
  }
}
