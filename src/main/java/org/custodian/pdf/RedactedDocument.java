package org.custodian.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A newly written file that passed its own check. Prints no content. */
public final class RedactedDocument {
  private final PdfSource source;
  private final List<PageResult> pages;

  /** A file that {@link Redactor} made, stored, and is taken up again. Nothing is checked anew. */
  public static RedactedDocument restored(byte[] bytes, List<PageResult> pages) {
    return new RedactedDocument(bytes.clone(), pages);
  }

  /** The same, read from where it is stored whenever its bytes are wanted. */
  public static RedactedDocument stored(PdfSource source, List<PageResult> pages) {
    return new RedactedDocument(source, pages);
  }

  RedactedDocument(byte[] bytes, List<PageResult> pages) {
    this(() -> bytes.clone(), pages);
  }

  private RedactedDocument(PdfSource source, List<PageResult> pages) {
    this.source = source;
    this.pages = List.copyOf(pages);
  }

  /**
   * @throws UncheckedIOException if it is stored and cannot be read
   */
  public byte[] bytes() {
    try {
      return source.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PDF-12 A stored file cannot be read.", new IOException(e.getClass().getSimpleName()));
    }
  }

  public List<PageResult> pages() {
    return pages;
  }

  @Override
  public String toString() {
    return "RedactedDocument[pages=" + pages.size() + ", withheld]";
  }
}
