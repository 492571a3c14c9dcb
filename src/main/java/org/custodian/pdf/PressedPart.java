package org.custodian.pdf;

import java.util.List;
import java.util.OptionalInt;

/**
 * One file of a packet on its way to a worker.
 *
 * @param pages how many it has; 0 if that is not known
 * @param results what became of its pages when it was redacted; empty for front matter
 * @param terms that may not stand on its pages
 */
record PressedPart(
    String bookmark, CoveredFile file, int pages, List<PageResult> results, List<String> terms) {
  PressedPart {
    results = List.copyOf(results);
    terms = List.copyOf(terms);
  }

  PacketPlan.Part part() {
    return new PacketPlan.Part(
        bookmark, file, pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages));
  }

  @Override
  public String toString() {
    return "PressedPart[withheld]";
  }
}
