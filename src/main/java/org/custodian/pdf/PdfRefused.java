package org.custodian.pdf;

/** A file that cannot be read safely. Carries the reason and nothing of the file. */
public final class PdfRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public PdfRefused(Reason reason) {
    super("PDF-01 " + reason.sentence());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
