package org.custodian.pdf;

/** Draws pages. */
public final class PageImages {
  private PageImages() {}

  /**
   * The page as a reader sees it, upright, as PNG.
   *
   * @param page from 1
   */
  public static byte[] png(byte[] pdf, int page, int dpi) {
    throw new UnsupportedOperationException();
  }
}
