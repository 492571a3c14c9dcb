package org.custodian.web.desk;

import java.util.Locale;
import java.util.regex.Pattern;
import org.custodian.pdf.Proof;

/** What the proof of a packet says, check by check, in the reader's language. */
final class ProofWords {
  private static final String KEY = "desk.proof.";
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  /** A check with what it measured, in one line. */
  static String line(DeskTexts texts, Proof.Check check) {
    var name = texts.sayOr(KEY + slug(check.name()), check.name());
    return name + ": " + measured(texts, check.measured());
  }

  private static String measured(DeskTexts texts, String measured) {
    var form = slug(NUMBER.matcher(measured).replaceAll("n"));
    var words = texts.sayOr(KEY + "measured." + form, "");
    if (words.isEmpty()) return measured;
    int place = 0;
    for (var number : NUMBER.matcher(measured).results().toList()) {
      words = words.replace("{" + place++ + "}", number.group());
    }
    return words;
  }

  static String slug(String words) {
    var hyphens = NO_LETTERS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
    return hyphens.replaceAll("^-|-$", "");
  }

  private ProofWords() {}
}
