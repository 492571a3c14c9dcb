package org.custodian.correspondence;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that would tell what kind of records somebody has, 42 CFR 2.13(c) (rule M7). They stand
 * in templates/letters/protected-words.txt, so that a hospital's lawyer can read and mend the list.
 */
final class ProtectedWords {
  private static final Pattern WORDS = words();

  /** Whether the text holds one of them. */
  static boolean in(String text) {
    return WORDS.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")).find();
  }

  private static Pattern words() {
    var words =
        Templates.file("templates/letters/protected-words.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(ProtectedWords::form)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
  }

  private static String form(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*+"
        : Pattern.quote(word);
  }

  private ProtectedWords() {}
}
