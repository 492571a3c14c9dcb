package org.custodian.verification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;

/** The plain sentences of deadlines.properties about dates, extensions and holds, for staff. */
final class ClockWords {
  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The sentence in English, as it is kept and compared. */
  static String of(String key, Object... parts) {
    return of(Locale.ENGLISH, key, parts);
  }

  /** The sentence for whoever asks now: a page's language, English where no page asks. */
  static String said(String key, Object... parts) {
    var asking = LocaleContextHolder.getLocaleContext();
    var language = asking == null ? null : asking.getLocale();
    return of(language == null ? Locale.ENGLISH : language, key, parts);
  }

  /**
   * The sentence.
   *
   * @param language Spanish, or anything else for English
   * @param parts dates, whole numbers and citations that it names, written as they are
   */
  static String of(Locale language, String key, Object... parts) {
    var written = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      written[i] = String.valueOf(parts[i]);
    }
    var sentences = ResourceBundle.getBundle("deadlines", language, AS_ASKED);
    return new MessageFormat(sentences.getString(key), Locale.ENGLISH).format(written);
  }

  private ClockWords() {}
}
