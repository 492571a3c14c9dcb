package org.custodian.proof;

import java.util.Base64;
import java.util.Optional;

/** Base64 in its one form: the same bytes never have two texts. */
final class StrictBase64 {
  private StrictBase64() {}

  /** The bytes, or empty if the text is not what an encoder would have written. */
  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // The decoder of the JDK overlooks bits that the last letter has too many.
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
