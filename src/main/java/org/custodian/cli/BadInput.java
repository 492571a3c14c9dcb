package org.custodian.cli;

/** A file that cannot be taken. The sentence says what is wrong, where, and what to do. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
