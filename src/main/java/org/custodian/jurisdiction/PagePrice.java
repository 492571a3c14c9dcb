package org.custodian.jurisdiction;

import java.util.List;
import java.util.Optional;

/**
 * What pages on paper cost: a base that covers the first pages, then a price for each further one,
 * which may change with the number of the page. All amounts in cents.
 *
 * @param base what the first pages cost together; 0 if there is no base
 * @param basePages how many pages the base covers
 * @param steps prices of further pages, by the number of the page; the last step has no end
 */
public record PagePrice(long base, int basePages, List<Step> steps) {

  /**
   * One price of a page.
   *
   * @param upTo number of the last page at this price; empty for all further pages
   * @param perPage in cents
   */
  public record Step(Optional<Integer> upTo, long perPage) {}

  /** Pages at one price. */
  public record Run(int pages, long perPage) {}

  public PagePrice {
    steps = List.copyOf(steps);
  }

  /** How many pages beyond the base are charged at which price. */
  public List<Run> runs(int pages) {
    var runs = new java.util.ArrayList<Run>();
    int done = basePages;
    for (Step step : steps) {
      int end = Math.min(pages, step.upTo().orElse(pages));
      if (end > done) {
        runs.add(new Run(end - done, step.perPage()));
        done = end;
      }
    }
    return List.copyOf(runs);
  }
}
