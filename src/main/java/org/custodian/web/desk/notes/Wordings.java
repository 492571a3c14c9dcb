package org.custodian.web.desk.notes;

import java.util.Locale;
import org.custodian.web.desk.notes.Note.Standing;
import org.springframework.context.MessageSource;

/** Sentences of the forms in one language. */
record Wordings(MessageSource messages, Locale language) {

  static Wordings of(MessageSource messages, Locale language) {
    return new Wordings(messages, language);
  }

  String say(String key, Object... parts) {
    return messages.getMessage(key, parts, language);
  }

  /** The words under a key, or the key itself, which then is words. */
  String sayOr(String key, String otherwise) {
    var found = messages.getMessage(key, null, otherwise, language);
    return found == null ? otherwise : found;
  }

  /** A part that is a key is said in words, too. */
  String say(Standing told) {
    var parts =
        told.parts().stream()
            .map(part -> part instanceof String text ? sayOr(text, text) : String.valueOf(part))
            .toArray();
    return say(told.key(), parts);
  }
}
