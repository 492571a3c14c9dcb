package org.custodian.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
      Pattern.compile("(?<code>[A-Z]{3}-\\d{2}) (?<words>.*)", Pattern.DOTALL);

  /** The sentences by their code; what one names is in the groups. */
  private static final Map<String, Pattern> SENTENCES = sentences();

  private Refusals() {}

  /** The sentence of a refusal, which names no person, in the language of the page. */
  public static String say(Throwable refused) {
    return say(String.valueOf(refused.getMessage()));
  }

  /** The same for a sentence that was kept, as that of a step that failed. */
  public static String say(String sentence) {
    var coded = CODED.matcher(sentence);
    var language = LocaleContextHolder.getLocale().getLanguage();
    if (!coded.matches() || !language.equals(Languages.SPANISH.getLanguage())) {
      return sentence;
    }
    var code = coded.group("code");
    var known = SENTENCES.get(code);
    var read = known == null ? null : known.matcher(coded.group("words"));
    return read != null && read.matches() ? code + " " + told(code, read) : sentence;
  }

  private static String told(String code, MatchResult read) {
    var told = bundle(Languages.SPANISH).getString(KEY + code);
    for (int place = 0; place < read.groupCount(); place++) {
      told = told.replace("{" + place + "}", read.group(place + 1));
    }
    return told;
  }

  private static Map<String, Pattern> sentences() {
    var english = bundle(Locale.ROOT);
    var known = new TreeMap<String, Pattern>();
    for (var key : english.keySet()) {
      var form =
          Arrays.stream(PLACE.split(english.getString(key), -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("(.*)"));
      known.put(key.substring(KEY.length()), Pattern.compile(form, Pattern.DOTALL));
    }
    return Map.copyOf(known);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "refused",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
