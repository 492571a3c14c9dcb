package org.custodian.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a file in order, counts and hashes them. Holds 64 KiB. */
final class Sink extends OutputStream {
  private final OutputStream target;
  private final MessageDigest digest = Hashes.sha256();
  private final byte[] waiting = new byte[1 << 16];
  private int filled;
  private long position;
  private @Nullable IOException failure;

  Sink(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == waiting.length) pass();
    waiting[filled++] = (byte) b;
    position++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    position += length;
    if (length > waiting.length - filled) pass();
    if (length >= waiting.length) {
      pass(bytes, from, length);
      return;
    }
    System.arraycopy(bytes, from, waiting, filled, length);
    filled += length;
  }

  /** ASCII only. */
  void print(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) write(text.charAt(i));
  }

  long position() {
    return position;
  }

  /** Why the target took no more; a bad source must not be blamed for a full disk. */
  @Nullable IOException failure() {
    return failure;
  }

  /** The SHA-256 of everything written until now, in lower-case hex. */
  String hash() throws IOException {
    pass();
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException impossible) {
      // SHA-256 of every Java platform can be cloned.
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void flush() throws IOException {
    pass();
    target.flush();
  }

  private void pass() throws IOException {
    pass(waiting, 0, filled);
    filled = 0;
  }

  private void pass(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) return;
    digest.update(bytes, from, length);
    try {
      target.write(bytes, from, length);
    } catch (IOException full) {
      failure = full;
      throw full;
    }
  }
}
