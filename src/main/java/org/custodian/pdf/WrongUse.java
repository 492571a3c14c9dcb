package org.custodian.pdf;

/**
 * The caller asked for what the file does not have. Of its own kind, since PDFBox throws the plain
 * one for files it dislikes, and with texts that quote them.
 */
final class WrongUse extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param expected the form expected; never a value
   */
  WrongUse(String expected) {
    super(expected);
  }
}
