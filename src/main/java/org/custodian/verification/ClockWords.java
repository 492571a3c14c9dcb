package org.custodian.verification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plain sentences of deadlines.properties about dates, extensions and holds, for staff. */
final class ClockWords {
  private static final ResourceBundle SENTENCES =
      ResourceBundle.getBundle(
          "deadlines",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /**
   * The sentence.
   *
   * @param parts dates, whole numbers and citations that it names, written as they are
   */
  static String of(String key, Object... parts) {
    var written = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      written[i] = String.valueOf(parts[i]);
    }
    return new MessageFormat(SENTENCES.getString(key), Locale.ENGLISH).format(written);
  }

  private ClockWords() {}
}
