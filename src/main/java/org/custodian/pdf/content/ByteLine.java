package org.custodian.pdf.content;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A growing line of bytes for one thread: nothing is locked, for letters come by the million. */
final class ByteLine extends ByteArrayOutputStream {
  ByteLine(int room) {
    super(room);
  }

  @Override
  public void write(int b) {
    if (count == buf.length) buf = Arrays.copyOf(buf, 2 * count + 16);
    buf[count++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (count + length > buf.length) buf = Arrays.copyOf(buf, 2 * (count + length));
    System.arraycopy(bytes, from, buf, count, length);
    count += length;
  }

  /** ASCII only. */
  void print(String text) {
    for (int i = 0; i < text.length(); i++) write(text.charAt(i));
  }
}
