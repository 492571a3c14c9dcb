package org.custodian.pdf.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Many words looked for in one pass: by their first three letters, and then whole. */
final class Needles {
  private static final int HEAD = 3;

  private final Map<String, String> names = new HashMap<>();
  private final Map<Integer, List<String>> byHead = new HashMap<>();
  private final boolean[] heads = new boolean[1 << 16];

  /** The text in ISO 8859-1, three letters or more, and the name that is told when it is found. */
  void add(String text, String name) {
    if (text.length() < HEAD)
      throw new IllegalArgumentException("A word that is looked for has three letters or more.");
    if (names.put(text, name) != null) return;
    int head = head(text, 0);
    heads[head & 0xFFFF] = true;
    byHead.computeIfAbsent(head, none -> new ArrayList<>()).add(text);
  }

  /** The names of what stands somewhere in the texts. */
  List<String> in(Collection<String> texts) {
    var found = new LinkedHashSet<String>();
    for (String text : texts)
      for (int at = 0; at + HEAD <= text.length(); at++) {
        int head = head(text, at);
        if (!heads[head & 0xFFFF]) continue;
        for (String needle : byHead.getOrDefault(head, List.of()))
          if (text.startsWith(needle, at)) found.add(names.get(needle));
      }
    return new ArrayList<>(found);
  }

  private static int head(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) * 8209 + text.charAt(at + 2);
  }
}
