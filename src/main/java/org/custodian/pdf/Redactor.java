package org.custodian.pdf;

/** Writes a new file from which marked content is gone. */
public final class Redactor {
  private Redactor() {}

  /**
   * @throws PdfRefused if the source cannot be read safely
   */
  public static RedactionResult redact(byte[] source, RedactionPlan plan) {
    throw new UnsupportedOperationException();
  }
}
