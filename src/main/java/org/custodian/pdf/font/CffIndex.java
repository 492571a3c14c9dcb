package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** A list of byte strings in a CFF program. */
record CffIndex(byte[] program, int[] starts, int end) {
  static CffIndex at(byte[] program, int at) throws Uncuttable {
    int count = number(program, at, 2);
    if (count == 0) return new CffIndex(program, new int[] {at + 2}, at + 2);
    int size = program[at + 2] & 255;
    if (size < 1 || size > 4) throw new Uncuttable();
    int origin = at + 2 + (count + 1) * size;
    int[] starts = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      starts[i] = origin + number(program, at + 3 + i * size, size);
      boolean back = i > 0 && starts[i] < starts[i - 1];
      if (back || starts[i] <= origin - 1 || starts[i] > program.length) throw new Uncuttable();
    }
    return new CffIndex(program, starts, starts[count]);
  }

  static CffIndex none() {
    return new CffIndex(new byte[0], new int[] {0}, 0);
  }

  static int number(byte[] bytes, int at, int size) {
    int value = 0;
    for (int i = 0; i < size; i++) value = value << 8 | bytes[at + i] & 255;
    return value;
  }

  int size() {
    return starts.length - 1;
  }

  byte[] get(int index) {
    return Arrays.copyOfRange(program, starts[index], starts[index + 1]);
  }

  static byte[] write(List<byte[]> entries) {
    var out = new ByteArrayOutputStream();
    put(out, entries.size(), 2);
    if (entries.isEmpty()) return out.toByteArray();
    int total = 1;
    for (byte[] entry : entries) total += entry.length;
    int size = total < 1 << 8 ? 1 : total < 1 << 16 ? 2 : total < 1 << 24 ? 3 : 4;
    out.write(size);
    int at = 1;
    put(out, at, size);
    for (byte[] entry : entries) put(out, at += entry.length, size);
    for (byte[] entry : entries) out.writeBytes(entry);
    return out.toByteArray();
  }

  static void put(ByteArrayOutputStream out, int value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) out.write(value >> shift);
  }
}
