package org.custodian.pdf.font;

/** Thrown when it cannot be told which parts of a font program draw what is still shown. */
public final class Uncuttable extends Exception {
  private static final long serialVersionUID = 1L;

  Uncuttable() {
    super("PDF-24 A font program cannot be cut to the glyphs in use.");
  }
}
