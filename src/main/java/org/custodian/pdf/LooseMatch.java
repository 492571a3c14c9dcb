package org.custodian.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds terms in words that were read in a picture, where a letter may be taken for one that looks
 * like it, and now and then for another. So a name that was read with a slip still goes; that a
 * word one letter away goes with it is the smaller harm.
 */
final class LooseMatch {
  /** Below this a slip makes another word. */
  private static final int LONG = 6;

  private static final int VERY_LONG = 11;

  private final List<Word> words;
  private final List<String> shapes;

  LooseMatch(List<Word> words) {
    this.words = words;
    this.shapes = words.stream().map(word -> shape(word.text())).toList();
  }

  /** The words of each place where the term may stand. */
  List<List<Word>> find(String term) {
    List<String> wanted =
        Arrays.stream(term.strip().split("\\s+"))
            .map(LooseMatch::shape)
            .filter(part -> !part.isEmpty())
            .toList();
    var found = new ArrayList<List<Word>>();
    if (wanted.isEmpty()) return found;
    for (int at = 0; at + wanted.size() <= words.size(); at++)
      if (stands(wanted, at)) found.add(words.subList(at, at + wanted.size()));
    return found;
  }

  private boolean stands(List<String> wanted, int at) {
    for (int i = 0; i < wanted.size(); i++)
      if (!alike(wanted.get(i), shapes.get(at + i))) return false;
    return true;
  }

  private static boolean alike(String wanted, String read) {
    int slips = wanted.length() >= VERY_LONG ? 2 : wanted.length() >= LONG ? 1 : 0;
    return wanted.equals(read) || slips > 0 && distance(wanted, read, slips) <= slips;
  }

  /** Letters and digits, those that look alike as one of them. */
  private static String shape(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String same = plain.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    var shape = new StringBuilder();
    for (int i = 0; i < same.length(); i++) {
      char c = same.charAt(i);
      char as =
          switch (c) {
            case '1', 'i', '|', '!', 'j' -> 'l';
            case '0' -> 'o';
            case '5' -> 's';
            case '8' -> 'b';
            case '2' -> 'z';
            case '6' -> 'g';
            default -> c;
          };
      if (Character.isLetterOrDigit(as)) shape.append(as);
    }
    return shape.toString();
  }

  /** How many letters are to be changed, put in or taken out; more than {@code most} is far. */
  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) return most + 1;
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) before[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[before.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }
}
