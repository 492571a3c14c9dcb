package org.custodian.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says what a module refused in the reader's language. A module writes its sentence in English with
 * a code in front; here the sentence is known again, with what it names, and told in Spanish where
 * the page is Spanish. A sentence that is not known stays as it is.
 */
public final class Refusals {
  private static final String KEY = "refused.";
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern CODED =
      Pattern.compile("(?<code>[A-Z]{3}-\\d{2}) .*", Pattern.DOTALL);
  private static final List<Sentence> SENTENCES = sentences();

  /** One sentence of a module; what it names is in the places. */
  private record Sentence(String key, Pattern form) {}

  private Refusals() {}

  /** The sentence of a refusal, which names no person, in the language of the page. */
  public static String say(Throwable refused) {
    return say(String.valueOf(refused.getMessage()));
  }

  /** The same for a sentence that was kept, as that of a step that failed. */
  public static String say(String sentence) {
    var coded = CODED.matcher(sentence);
    var language = LocaleContextHolder.getLocale();
    if (!coded.matches() || !language.getLanguage().equals("es")) {
      return sentence;
    }
    var code = coded.group("code");
    return SENTENCES.stream()
        .filter(one -> one.key().startsWith(KEY + code))
        .filter(one -> one.form().matcher(sentence.substring(code.length() + 1)).matches())
        .findFirst()
        .map(one -> code + " " + told(one, sentence.substring(code.length() + 1)))
        .orElse(sentence);
  }

  private static String told(Sentence known, String sentence) {
    var read = known.form().matcher(sentence);
    var told = bundle(Languages.SPANISH).getString(known.key());
    if (read.matches()) {
      for (int place = 0; place < read.groupCount(); place++) {
        told = told.replace("{" + place + "}", read.group(place + 1));
      }
    }
    return told;
  }

  private static List<Sentence> sentences() {
    var english = bundle(Locale.ROOT);
    var known = new ArrayList<Sentence>();
    for (var key : english.keySet()) {
      var form = new StringBuilder();
      for (var part : PLACE.split(english.getString(key), -1)) {
        form.append(form.isEmpty() ? "" : "(.*)").append(Pattern.quote(part));
      }
      known.add(new Sentence(key, Pattern.compile(form.toString(), Pattern.DOTALL)));
    }
    return List.copyOf(known);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "refused",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
