package org.custodian.pdf;

import java.util.List;
import java.util.OptionalInt;

/**
 * One file of a packet on its way to a worker.
 *
 * @param pages how many it has; 0 if that is not known
 * @param results what became of its pages when it was redacted; empty for front matter
 * @param terms that may not stand on its pages
 * @param codes that are printed on its boxes
 */
record PressedPart(
    String bookmark,
    CoveredFile file,
    int pages,
    List<PageResult> results,
    List<String> terms,
    List<BoxCode> codes) {
  PressedPart {
    results = List.copyOf(results);
    terms = List.copyOf(terms);
    codes = List.copyOf(codes);
  }

  /** With nothing printed on its boxes. */
  PressedPart bare() {
    return new PressedPart(bookmark, file, pages, results, terms, List.of());
  }

  /** With no box that must be empty, for codes stand in them. */
  PressedPart unmarked() {
    var none = results.stream().map(PageResult::unmarked).toList();
    return new PressedPart(bookmark, file, pages, none, terms, codes);
  }

  PacketPlan.Part part() {
    return new PacketPlan.Part(
        bookmark, file, pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages), codes);
  }

  @Override
  public String toString() {
    return "PressedPart[withheld]";
  }
}
