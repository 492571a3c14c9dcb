package org.custodian.pdf.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessRead;

/** Looks at a file's bytes before anything interprets them, a window at a time. */
final class RawBytes {
  private static final int WINDOW = 1 << 20;
  private static final int OVERLAP = 64;
  private static final byte[] OBJECTS = "/ObjStm".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XREF = "/XRef".getBytes(StandardCharsets.US_ASCII);
  private static final long INDEX_BYTES = 64L << 20;

  private final RandomAccessRead bytes;

  RawBytes(RandomAccessRead bytes) {
    this.bytes = bytes;
  }

  long length() throws IOException {
    return bytes.length();
  }

  boolean startsAsPdf() throws IOException {
    return text(0, 1024).contains("%PDF-");
  }

  /**
   * PDFBox mends a file that was cut off, silently and with what is left of its pages. Of 878 real
   * files four have no end, so nothing is lost by asking for it.
   */
  boolean hasEnd() throws IOException {
    String tail = text(Math.max(0, length() - 4096), 4096);
    int table = tail.lastIndexOf("startxref");
    return table >= 0 && tail.indexOf("%%EOF", table) >= 0;
  }

  /**
   * PDFBox unfolds object streams and cross-reference streams whole while it loads, out of our
   * budget's reach, so they are measured on the raw bytes first.
   */
  void refuseIndexBombs() throws IOException {
    byte[] window = new byte[(int) Math.min(WINDOW + OVERLAP, length())];
    for (long from = 0; from < length(); from += WINDOW) {
      int filled = read(from, window);
      for (int i = 0; i < filled - XREF.length; i++) {
        if (window[i] != '/') continue;
        if (window[i + 1] == 'O' && follows(window, i, filled, OBJECTS)
            || window[i + 1] == 'X' && follows(window, i, filled, XREF)) measure(from + i);
      }
    }
  }

  private static boolean follows(byte[] window, int at, int filled, byte[] word) {
    return at + word.length <= filled
        && Arrays.equals(window, at, at + word.length, word, 0, word.length);
  }

  /** Whether the file says that it is protected. */
  boolean saysProtected() throws IOException {
    for (long from = 0; from < length(); from += WINDOW)
      if (text(from, WINDOW + OVERLAP).contains("/Encrypt")) return true;
    return false;
  }

  private void measure(long marker) throws IOException {
    String near = text(marker, 4096);
    int start = near.indexOf("stream");
    if (start < 0) return;
    start += "stream".length();
    while (start < near.length() && (near.charAt(start) == '\r' || near.charAt(start) == '\n'))
      start++;
    inflate(marker + start);
  }

  private void inflate(long from) throws IOException {
    var inflater = new Inflater();
    byte[] input = new byte[1 << 13];
    byte[] away = new byte[1 << 16];
    try {
      bytes.seek(from);
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int read = bytes.read(input, 0, input.length);
          if (read <= 0) return;
          inflater.setInput(input, 0, read);
        }
        if (inflater.inflate(away) == 0 && !inflater.needsInput()) return;
        if (inflater.getBytesWritten() > INDEX_BYTES) throw new Refusal(Refusal.Kind.TOO_LARGE);
      }
    } catch (DataFormatException notDeflated) {
      // Another filter or an encrypted stream; PDFBox decides what it is.
    } finally {
      inflater.end();
    }
  }

  private String text(long from, int most) throws IOException {
    byte[] window = new byte[(int) Math.min(most, length() - from)];
    return new String(window, 0, read(from, window), StandardCharsets.ISO_8859_1);
  }

  private int read(long from, byte[] window) throws IOException {
    bytes.seek(from);
    int filled = 0;
    while (filled < window.length) {
      int read = bytes.read(window, filled, window.length - filled);
      if (read <= 0) break;
      filled += read;
    }
    return filled;
  }
}
