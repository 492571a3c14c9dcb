package org.custodian.witness;

/** The witness cannot work as it was told to. The sentence says what to do. */
final class WitnessFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WitnessFault(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
