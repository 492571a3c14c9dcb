package org.custodian.verification;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says for each date in one plain sentence how it was counted and by which rule. */
final class Explanation {
  private static final ResourceBundle SENTENCES =
      ResourceBundle.getBundle(
          "deadlines",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final List<String> sentences = new ArrayList<>();

  /**
   * Adds a sentence.
   *
   * @param key key in deadlines.properties
   * @param parts dates, whole numbers and citations that it names
   */
  Explanation say(String key, Object... parts) {
    var written = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      written[i] = parts[i] instanceof LocalDate day ? day.toString() : String.valueOf(parts[i]);
    }
    sentences.add(new MessageFormat(SENTENCES.getString(key), Locale.ENGLISH).format(written));
    return this;
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
