package org.custodian.pdf.file;

import java.util.Arrays;

/** A growing line of bytes that is used again and again. ASCII. */
final class Text {
  private byte[] bytes = new byte[1024];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Takes the last byte back. */
  void back() {
    length--;
  }

  Text put(char c) {
    if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
    bytes[length++] = (byte) c;
    return this;
  }

  Text put(String text) {
    int more = text.length();
    if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (length + more));
    for (int i = 0; i < more; i++) bytes[length + i] = (byte) text.charAt(i);
    length += more;
    return this;
  }

  Text put(long number) {
    if (number < 0) put('-');
    return digits(Math.abs(number));
  }

  private Text digits(long number) {
    if (number >= 10) digits(number / 10);
    return put((char) ('0' + number % 10));
  }
}
