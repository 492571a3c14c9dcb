package org.custodian.cli;

import java.util.ArrayList;
import java.util.List;

/** Pages in words: "pages 1-3, 7". */
final class PageRanges {
  private PageRanges() {}

  /**
   * @param pages in rising order; nothing is said of none
   */
  static String of(List<Integer> pages) {
    if (pages.isEmpty()) return "";
    var ranges = new ArrayList<String>();
    int first = pages.get(0);
    int last = first;
    for (int page : pages.subList(1, pages.size())) {
      if (page > last + 1) {
        ranges.add(range(first, last));
        first = page;
      }
      last = page;
    }
    ranges.add(range(first, last));
    return (pages.size() == 1 ? "page " : "pages ") + String.join(", ", ranges);
  }

  private static String range(int first, int last) {
    if (first == last) return Integer.toString(first);
    return first + (last == first + 1 ? ", " : "-") + last;
  }
}
