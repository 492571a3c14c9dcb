package org.custodian.pdf.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file that was enciphered in counter mode, read at any place: each block has its own number, so
 * nothing before it is needed. Holds the sixteen windows of 64 KiB that were read last: a reader of
 * a PDF goes back and forth between its objects, and each time anew would be deciphered each time.
 */
public final class CoveredRead implements RandomAccessRead {
  private static final int BLOCK = 16;
  private static final int WINDOW = 1 << 16;
  private static final int KEPT = 16;

  private final FileChannel file;
  private final byte[] key;
  private final long length;
  private final Map<Long, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
  private byte[] window = new byte[0];
  private long windowAt;
  private long position;

  public CoveredRead(Path path, byte[] key) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.key = key.clone();
    this.length = file.size();
  }

  /**
   * Covers and uncovers; in this mode they are the same.
   *
   * @param block the place of the first block, in blocks
   */
  public static Cipher cipher(byte[] key, long block) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      byte[] counter = ByteBuffer.allocate(BLOCK).putLong(8, block).array();
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PDF-19 This Java has no AES-256 in counter mode.");
    }
  }

  @Override
  public int read() throws IOException {
    if (!fill()) return -1;
    return window[(int) (position++ - windowAt)] & 255;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int read = 0;
    while (read < most && fill()) {
      int at = (int) (position - windowAt);
      int piece = Math.min(most - read, window.length - at);
      System.arraycopy(window, at, bytes, from + read, piece);
      position += piece;
      read += piece;
    }
    return read == 0 && most > 0 ? -1 : read;
  }

  /** Whether there is a byte at the position; it is in the window then. */
  private boolean fill() throws IOException {
    if (position >= length) return false;
    if (position >= windowAt && position < windowAt + window.length) return true;
    long begin = position / WINDOW * WINDOW;
    var known = kept.get(begin);
    window = known == null ? uncovered(begin) : known;
    windowAt = begin;
    return true;
  }

  private byte[] uncovered(long begin) throws IOException {
    var covered = ByteBuffer.allocate((int) Math.min(WINDOW, length - begin));
    while (covered.hasRemaining())
      if (file.read(covered, begin + covered.position()) < 0) throw new IOException("cut off");
    try {
      var plain = cipher(key, begin / BLOCK).doFinal(covered.array());
      if (kept.size() == KEPT) kept.remove(kept.keySet().iterator().next());
      kept.put(begin, plain);
      return plain;
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getClass().getSimpleName());
    }
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) throw new IOException("before the beginning");
    position = to;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return !file.isOpen();
  }

  @Override
  public boolean isEOF() {
    return position >= length;
  }

  @Override
  public RandomAccessReadView createView(long from, long streamLength) throws IOException {
    return new RandomAccessReadView(this, from, streamLength);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
