package org.custodian.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.custodian.pdf.content.Wanted;

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

  /**
   * What a packet must not show: under every mark of every redacted part nothing, and none of a
   * part's terms on its pages. The words that must be there are too many to be held at once; {@link
   * PartWords} tells them page by page.
   *
   * @param parts the redacted parts in the order of the packet's records
   * @throws IllegalArgumentException if they are not the parts the layout places
   */
  static LeakPlan of(PacketLayout layout, List<PressedPart> parts) {
    if (layout.records().size() != parts.size())
      throw new IllegalArgumentException("A packet's records are the released parts, in order.");
    var emptied = new ArrayList<Area>();
    var banned = new ArrayList<Banned>();
    for (int i = 0; i < parts.size(); i++) {
      PacketLayout.Placed place = layout.records().get(i);
      int before = place.firstPage() - 1;
      for (PageResult page : parts.get(i).results())
        for (Box box : page.blackened()) emptied.add(new Area(before + page.outputPage(), box));
      List<String> terms = parts.get(i).terms();
      if (!terms.isEmpty())
        banned.add(
            new Banned(place.firstPage(), before + place.pages(), terms, Matching.WHOLE_WORD));
    }
    return new LeakPlan(layout.pages(), emptied, banned, Map.of());
  }

  /**
   * What may not stand on the pages {@code first} to {@code last}.
   *
   * @param patterns regular expressions that may match nowhere
   */
  public record Banned(
      int first, int last, List<String> terms, List<String> patterns, Matching matching) {
    public Banned {
      terms = List.copyOf(terms);
      patterns = List.copyOf(patterns);
    }

    /** Terms alone. */
    public Banned(int first, int last, List<String> terms, Matching matching) {
      this(first, last, terms, List.of(), matching);
    }

    Wanted wanted() {
      return new Wanted(terms, matching == Matching.WHOLE_WORD, Wanted.compiled(patterns));
    }

    @Override
    public String toString() {
      return "Banned[first=" + first + ", last=" + last + ", withheld]";
    }
  }
}
