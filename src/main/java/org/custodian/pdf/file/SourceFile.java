package org.custodian.pdf.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A foreign file, opened for reading only. */
public final class SourceFile implements AutoCloseable {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final long INDEX_BYTES = 64L << 20;

  private final PDDocument document;
  private final COSDictionary catalog;
  private final List<SourcePage> pages;

  private SourceFile(PDDocument document, COSDictionary catalog, List<SourcePage> pages) {
    this.document = document;
    this.catalog = catalog;
    this.pages = pages;
  }

  /**
   * @throws Refusal if the file cannot be worked with
   */
  public static SourceFile open(byte[] bytes) {
    if (bytes.length == 0) throw new Refusal(Refusal.Kind.EMPTY);
    if (indexOf(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII), 0, 1024) < 0)
      throw new Refusal(Refusal.Kind.NOT_A_PDF);
    if (!hasEnd(bytes)) throw new Refusal(Refusal.Kind.DAMAGED);
    refuseIndexBombs(bytes);
    PDDocument document = load(bytes);
    try {
      COSDictionary catalog = catalogOf(document);
      List<SourcePage> pages = PageWalk.pages(catalog);
      if (pages.isEmpty()) throw new Refusal(Refusal.Kind.NO_PAGES);
      if (statedCount(catalog) > Budget.MAX_PAGES) throw new Refusal(Refusal.Kind.PAGE_COUNT_LIES);
      return new SourceFile(document, catalog, pages);
    } catch (RuntimeException | StackOverflowError notReadable) {
      closeQuietly(document);
      if (notReadable instanceof Refusal refusal) throw refusal;
      throw new Refusal(Refusal.Kind.DAMAGED);
    }
  }

  public PDDocument document() {
    return document;
  }

  public COSDictionary catalog() {
    return catalog;
  }

  public List<SourcePage> pages() {
    return pages;
  }

  /** What the file claims; never believed, only compared. */
  public long statedPages() {
    return statedCount(catalog);
  }

  @Override
  public void close() {
    closeQuietly(document);
  }

  // PDFBox mends a file that was cut off, silently and with what is left of its pages. Of 878 real
  // files four have no end, so nothing is lost by asking for it.
  private static boolean hasEnd(byte[] bytes) {
    int from = Math.max(0, bytes.length - 4096);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    int table = tail.lastIndexOf("startxref");
    return table >= 0 && tail.indexOf("%%EOF", table) >= 0;
  }

  private static PDDocument load(byte[] bytes) {
    try {
      return Loader.loadPDF(bytes);
    } catch (InvalidPasswordException locked) {
      throw new Refusal(Refusal.Kind.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError damaged) {
      if (damaged instanceof Refusal refusal) throw refusal;
      // Without its cryptography library PDFBox cannot open protected files at all.
      boolean locked = indexOf(bytes, "/Encrypt".getBytes(StandardCharsets.US_ASCII), 0, -1) >= 0;
      throw new Refusal(locked ? Refusal.Kind.ENCRYPTED : Refusal.Kind.DAMAGED);
    }
  }

  private static COSDictionary catalogOf(PDDocument document) {
    COSDictionary trailer = document.getDocument().getTrailer();
    COSBase root = trailer == null ? null : trailer.getDictionaryObject(COSName.ROOT);
    if (root instanceof COSDictionary catalog) return catalog;
    throw new Refusal(Refusal.Kind.DAMAGED);
  }

  private static long statedCount(COSDictionary catalog) {
    return catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root
        ? root.getLong(COSName.COUNT)
        : -1;
  }

  private static void closeQuietly(PDDocument document) {
    try {
      document.close();
    } catch (IOException nothingWasWritten) {
      // The document was only read, so nothing can be lost.
    }
  }

  // PDFBox unfolds object streams and cross-reference streams whole while it loads, out of our
  // budget's reach, so they are measured on the raw bytes first.
  private static void refuseIndexBombs(byte[] bytes) {
    for (String marker : List.of("/ObjStm", "/XRef")) {
      byte[] name = marker.getBytes(StandardCharsets.US_ASCII);
      for (int at = indexOf(bytes, name, 0, -1); at >= 0; at = indexOf(bytes, name, at + 1, -1)) {
        int start = indexOf(bytes, STREAM, at, at + 4096);
        if (start >= 0) refuseLargeInflate(bytes, start + STREAM.length);
      }
    }
  }

  private static void refuseLargeInflate(byte[] bytes, int afterKeyword) {
    int start = afterKeyword;
    while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) start++;
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      byte[] sink = new byte[1 << 16];
      while (!inflater.finished() && inflater.inflate(sink) > 0)
        if (inflater.getBytesWritten() > INDEX_BYTES) throw new Refusal(Refusal.Kind.TOO_LARGE);
    } catch (DataFormatException notDeflated) {
      // Another filter or an encrypted stream; PDFBox decides what it is.
      return;
    } finally {
      inflater.end();
    }
  }

  static int indexOf(byte[] bytes, byte[] word, int from, int before) {
    int end = (before < 0 ? bytes.length : Math.min(before, bytes.length)) - word.length;
    outer:
    for (int i = from; i <= end; i++) {
      for (int k = 0; k < word.length; k++) if (bytes[i + k] != word[k]) continue outer;
      return i;
    }
    return -1;
  }
}
