package org.custodian.jurisdiction;

import java.util.Collection;
import java.util.Comparator;

/** The known word that is most like a mistyped one. */
final class Nearest {
  private Nearest() {}

  static String of(String typed, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(word -> distance(typed, word))).orElse("");
  }

  /** How many letters must be added, dropped or changed. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
