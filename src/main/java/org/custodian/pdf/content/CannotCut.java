package org.custodian.pdf.content;

/** Thrown when something under a mark cannot be taken out of a page. */
public final class CannotCut extends Exception {
  private static final long serialVersionUID = 1L;

  /** What resists. */
  public enum What {
    PICTURE,
    DRAWING,
    FONT,
    PATTERN,
    MASK,
    WORK
  }

  private final What what;

  public CannotCut(What what) {
    super("PDF-05 A page resists redaction: " + what);
    this.what = what;
  }

  public What what() {
    return what;
  }
}
