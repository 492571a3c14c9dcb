package org.custodian.pdf;

import java.util.List;

/** A newly written file that passed its own check. Prints no content. */
public final class RedactedDocument {
  private final byte[] bytes;
  private final List<PageResult> pages;

  /** A file that {@link Redactor} made, stored, and is taken up again. Nothing is checked anew. */
  public static RedactedDocument restored(byte[] bytes, List<PageResult> pages) {
    return new RedactedDocument(bytes.clone(), pages);
  }

  RedactedDocument(byte[] bytes, List<PageResult> pages) {
    this.bytes = bytes;
    this.pages = List.copyOf(pages);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public List<PageResult> pages() {
    return pages;
  }

  @Override
  public String toString() {
    return "RedactedDocument[pages=" + pages.size() + ", withheld]";
  }
}
