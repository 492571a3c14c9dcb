package org.custodian.pdf;

import java.util.List;
import java.util.Map;

/**
 * What a finished file must not show, in that file's own pages. Holds terms; never prints them.
 *
 * @param pages how many pages the file must have
 * @param emptied regions under which nothing may be left
 * @param banned terms by range of pages
 * @param words the words a page must still show, each as often as it stands in the list; a page
 *     without an entry is not compared
 */
public record LeakPlan(
    int pages, List<Area> emptied, List<Banned> banned, Map<Integer, List<String>> words) {
  public LeakPlan {
    emptied = List.copyOf(emptied);
    banned = List.copyOf(banned);
    words = Map.copyOf(words);
  }

  /** Terms that may not stand on the pages {@code first} to {@code last}. */
  public record Banned(int first, int last, List<String> terms, Matching matching) {
    public Banned {
      terms = List.copyOf(terms);
    }

    @Override
    public String toString() {
      return "Banned[first=" + first + ", last=" + last + ", withheld]";
    }
  }

  @Override
  public String toString() {
    return "LeakPlan[pages=" + pages + ", emptied=" + emptied.size() + ", withheld]";
  }
}
