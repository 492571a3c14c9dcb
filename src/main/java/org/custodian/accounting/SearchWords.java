package org.custodian.accounting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes names comparable: small letters without accents, words between blanks. */
final class SearchWords {
  private static final int MOST_WORDS = 8;

  /** As a column keeps it: " ana ruiz 100003 ". */
  static String stored(String text) {
    return " " + plain(text) + " ";
  }

  /**
   * Patterns that all must fit, each finding a word by its beginning. A plain word holds letters
   * and digits only, so nothing in it acts as a wildcard.
   */
  static List<String> patterns(String typed) {
    return Arrays.stream(plain(typed).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> "% " + word + "%")
        .toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private SearchWords() {}
}
