package org.custodian.pdf.ocr;

/** A picture could not be read: the program is gone, took too long or gave nonsense. */
public final class ReadingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadingFailed() {
    super("PDF-13 The program tesseract gave no answer. Try it by hand, or set it to off.");
  }
}
