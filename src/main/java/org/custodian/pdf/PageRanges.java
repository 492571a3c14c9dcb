package org.custodian.pdf;

import java.util.ArrayList;
import java.util.List;

/** Page numbers as people write them: "1-3, 7". */
public final class PageRanges {
  private PageRanges() {}

  /**
   * @param pages in rising order; nothing is said of none
   */
  public static String of(List<Integer> pages) {
    return of(pages, Integer.MAX_VALUE);
  }

  /** The same, cut off after so many ranges with three dots. */
  static String of(List<Integer> pages, int most) {
    var ranges = new ArrayList<String>();
    for (int from = 0; from < pages.size(); ) {
      int to = from;
      while (to + 1 < pages.size() && pages.get(to + 1) == pages.get(to) + 1) to++;
      if (ranges.size() == most) {
        ranges.add("...");
        break;
      }
      ranges.add(range(pages.get(from), pages.get(to)));
      from = to + 1;
    }
    return String.join(", ", ranges);
  }

  private static String range(int first, int last) {
    if (first == last) return Integer.toString(first);
    return first + (last == first + 1 ? ", " : "-") + last;
  }
}
