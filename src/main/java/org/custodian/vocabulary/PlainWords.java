package org.custodian.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes names comparable: words in small letters without accents, of letters and digits only. */
public final class PlainWords {
  /** Letters of a word that are kept; a column has no more room. */
  public static final int LONGEST = 60;

  private static final int MOST_WORDS = 8;

  /** As a column keeps it: " ana ruiz 100003 ". */
  public static String stored(String text) {
    return " " + plain(text) + " ";
  }

  /** The words of a text, each once, in alphabetical order. */
  public static List<String> of(String text) {
    return Arrays.stream(plain(text).split(" "))
        .filter(word -> !word.isEmpty())
        .map(PlainWords::cut)
        .distinct()
        .sorted()
        .toList();
  }

  /** The first words of what somebody typed; each finds words that begin with it. */
  public static List<String> typed(String text) {
    return Arrays.stream(plain(text).split(" "))
        .filter(word -> !word.isEmpty())
        .map(PlainWords::cut)
        .limit(MOST_WORDS)
        .toList();
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private PlainWords() {}
}
