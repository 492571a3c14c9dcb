package org.custodian.pdf;

import java.util.List;

/** Takes a first look at files and reads their words. */
public final class PdfReader {
  private PdfReader() {}

  /** Whether the file can be worked with, how many pages it has and what it hides. */
  public static Inspection inspect(byte[] pdf) {
    if (pdf.length == 0) return new Inspection.Refused(Reason.EMPTY);
    throw new UnsupportedOperationException();
  }

  /**
   * The words of every page in reading order, with exact boxes.
   *
   * @throws PdfRefused if the file cannot be read safely
   */
  public static List<PageText> text(byte[] pdf) {
    throw new UnsupportedOperationException();
  }
}
