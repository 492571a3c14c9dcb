package org.custodian.cli;

import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.Area;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PageFrame;
import org.custodian.pdf.RedactionPlan;

/** What a command line asks to be redacted. Holds terms, so it never prints itself. */
record Order(
    List<String> terms,
    List<String> patterns,
    List<PageArea> areas,
    Matching matching,
    GapWidth width,
    boolean rasterAllowed) {
  Order {
    terms = List.copyOf(terms);
    patterns = List.copyOf(patterns);
    areas = List.copyOf(areas);
  }

  /**
   * @throws BadInput if an area lies outside the file
   */
  RedactionPlan plan(List<PageFrame> pages) {
    return RedactionPlan.keepingAll(pages.size())
        .withTerms(terms)
        .withPatterns(patterns)
        .withMatching(matching)
        .withGap(width)
        .withRaster(rasterAllowed)
        .withAreas(areasOn(pages));
  }

  /** The areas in the pages' own coordinates. */
  List<Area> areasOn(List<PageFrame> pages) {
    var placed = new ArrayList<Area>();
    for (PageArea area : areas) {
      String name = "Area " + (placed.size() + 1);
      if (area.page() > pages.size())
        throw new BadInput(
            name
                + " is on page "
                + area.page()
                + ", and the file has "
                + pages.size()
                + " pages. Name a page of the file.");
      PageFrame page = pages.get(area.page() - 1);
      Area on = area.on(page);
      if (!on.box().overlaps(page.mediaBox()))
        throw new BadInput(
            String.format(
                java.util.Locale.ROOT,
                "%s lies outside page %d, which is %.0f by %.0f points. Count from the lower left"
                    + " of the unrotated page.",
                name,
                area.page(),
                page.mediaBox().width(),
                page.mediaBox().height()));
      placed.add(on);
    }
    return placed;
  }

  /** What the finished file must not show. */
  LeakPlan mustNotShow(int pages, List<Area> emptied) {
    return new LeakPlan(
        pages,
        emptied,
        terms.isEmpty() && patterns.isEmpty()
            ? List.of()
            : List.of(new LeakPlan.Banned(1, pages, terms, patterns, matching)),
        java.util.Map.of());
  }

  @Override
  public String toString() {
    return "Order[withheld]";
  }
}
