package org.custodian.pdf.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A foreign file, opened for reading only. */
public final class SourceFile implements AutoCloseable {
  private static final long SMALL = 4L << 20;

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
    return open(bytes, "");
  }

  /**
   * @param password the reader's or the owner's; empty for none
   * @throws Refusal if the file cannot be worked with
   */
  public static SourceFile open(byte[] bytes, String password) {
    if (bytes.length == 0) throw new Refusal(Refusal.Kind.EMPTY);
    return open(new RandomAccessReadBuffer(bytes), password);
  }

  /**
   * A file on disk. Only a small one is read into memory; of a large one the pages of the disk are
   * mapped, so that its size costs no heap.
   *
   * @throws Refusal if the file cannot be worked with
   * @throws IOException if the disk does not give it
   */
  public static SourceFile open(Path path) throws IOException {
    long size = Files.size(path);
    if (size <= SMALL) return open(Files.readAllBytes(path));
    return open(
        size <= Integer.MAX_VALUE
            ? new RandomAccessReadMemoryMappedFile(path)
            : new RandomAccessReadBufferedFile(path),
        "");
  }

  /**
   * A file that is read where it lies; it is closed with this one.
   *
   * @throws Refusal if the file cannot be worked with
   */
  public static SourceFile open(CoveredRead bytes) {
    return open(bytes, "");
  }

  private static SourceFile open(RandomAccessRead bytes, String password) {
    var raw = new RawBytes(bytes);
    try {
      if (raw.length() == 0) throw new Refusal(Refusal.Kind.EMPTY);
      Allowance.grow(raw.length());
      if (!raw.startsAsPdf()) throw new Refusal(Refusal.Kind.NOT_A_PDF);
      if (!raw.hasEnd()) throw new Refusal(Refusal.Kind.DAMAGED);
      raw.refuseIndexBombs();
      bytes.seek(0);
    } catch (IOException | Refusal refused) {
      closeQuietly(bytes);
      throw refused instanceof Refusal known ? known : new Refusal(Refusal.Kind.DAMAGED);
    }
    PDDocument document = load(bytes, raw, password);
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

  private static PDDocument load(RandomAccessRead bytes, RawBytes raw, String password) {
    try {
      return Loader.loadPDF(bytes, password);
    } catch (InvalidPasswordException wanted) {
      Optional<PDDocument> open = LockedAttachments.open(bytes);
      closeQuietly(bytes);
      return open.orElseThrow(() -> new Refusal(Refusal.Kind.ENCRYPTED));
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError damaged) {
      boolean locked = saysProtected(raw);
      closeQuietly(bytes);
      if (damaged instanceof Refusal refusal) throw refusal;
      // Without its cryptography library PDFBox cannot open some protected files at all.
      throw new Refusal(locked ? Refusal.Kind.ENCRYPTED : Refusal.Kind.DAMAGED);
    }
  }

  private static boolean saysProtected(RawBytes raw) {
    try {
      return raw.saysProtected();
    } catch (IOException unreadable) {
      return false;
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

  private static void closeQuietly(Closeable open) {
    try {
      open.close();
    } catch (IOException nothingWasWritten) {
      // The document was only read, so nothing can be lost.
    }
  }
}
