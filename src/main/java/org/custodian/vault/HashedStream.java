package org.custodian.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;

/** Gives bytes on, but the last piece of them only when the hash of the whole is the right one. */
final class HashedStream extends InputStream {
  private final InputStream in;
  private final MessageDigest digest;
  private final String sha256;
  private final Supplier<IllegalStateException> changed;
  private long left;

  /**
   * @param size how many bytes there must be
   * @param changed what is thrown in place of the last piece
   */
  HashedStream(
      InputStream in,
      MessageDigest digest,
      String sha256,
      long size,
      Supplier<IllegalStateException> changed) {
    this.in = in;
    this.digest = digest;
    this.sha256 = sha256;
    this.left = size;
    this.changed = changed;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] bytes, int from, int most) {
    Objects.checkFromIndexSize(from, most, bytes.length);
    if (most == 0) return 0;
    if (left == 0) return -1;
    try {
      int count = in.read(bytes, from, (int) Math.min(most, left));
      if (count < 0) throw changed.get();
      digest.update(bytes, from, count);
      left -= count;
      boolean whole = left > 0 || (in.read() < 0 && same());
      if (!whole) throw changed.get();
      return count;
    } catch (IOException broken) {
      throw changed.get();
    }
  }

  private boolean same() {
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
