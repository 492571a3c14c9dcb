package org.custodian.web.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The desk's sentences in the reader's language. */
@Component
class DeskTexts {
  private static final ResourceBundle KEYS = ResourceBundle.getBundle("desk", Locale.ROOT);

  private final MessageSource messages;

  DeskTexts(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... parts) {
    return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
  }

  /** A sentence that may be missing, for a code that another module made. */
  String sayOr(String key, String otherwise) {
    var found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }

  /** Every sentence below a prefix in the reader's language, by what it is in English. */
  Map<String, String> translated(String prefix) {
    var texts = new LinkedHashMap<String, String>();
    for (var key : new TreeSet<>(KEYS.keySet())) {
      if (key.startsWith(prefix)) {
        texts.put(messages.getMessage(key, null, Locale.ENGLISH), say(key));
      }
    }
    return texts;
  }

  /** The name of a language, an ISO 639 code, in the reader's language. */
  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale());
  }

  /** Every sentence below a prefix by the rest of its key, for a page's script. */
  Map<String, String> below(String prefix) {
    var texts = new LinkedHashMap<String, String>();
    for (var key : new TreeSet<>(KEYS.keySet())) {
      if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), say(key));
      }
    }
    return texts;
  }
}
