package org.custodian.pdf.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file that was enciphered in counter mode, read at any place: each block has its own number, so
 * nothing before it is needed. Holds a window of 64 KiB.
 */
public final class CoveredRead implements RandomAccessRead {
  private static final int BLOCK = 16;
  private static final int WINDOW = 1 << 16;

  private final FileChannel file;
  private final byte[] key;
  private final long length;
  private final byte[] window = new byte[WINDOW];
  private long windowAt = -1;
  private int filled;
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
      int piece = Math.min(most - read, filled - at);
      System.arraycopy(window, at, bytes, from + read, piece);
      position += piece;
      read += piece;
    }
    return read == 0 && most > 0 ? -1 : read;
  }

  /** Whether there is a byte at the position; it is in the window then. */
  private boolean fill() throws IOException {
    if (position >= length) return false;
    if (windowAt >= 0 && position >= windowAt && position < windowAt + filled) return true;
    long begin = position / WINDOW * WINDOW;
    var covered = ByteBuffer.allocate((int) Math.min(WINDOW, length - begin));
    while (covered.hasRemaining())
      if (file.read(covered, begin + covered.position()) < 0) throw new IOException("cut off");
    try {
      filled = cipher(key, begin / BLOCK).doFinal(covered.array(), 0, covered.limit(), window);
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getClass().getSimpleName());
    }
    windowAt = begin;
    return true;
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
