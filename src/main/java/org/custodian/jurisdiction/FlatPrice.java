package org.custodian.jurisdiction;

import java.util.List;
import java.util.Optional;

/**
 * What an electronic copy costs: one sum by its number of pages.
 *
 * @param tiers rising in pages and in price; the last has no end
 */
public record FlatPrice(List<Tier> tiers) {

  /**
   * One sum.
   *
   * @param maxPages largest copy at this sum; empty for any larger one
   * @param flat in cents
   */
  public record Tier(Optional<Integer> maxPages, long flat) {}

  public FlatPrice {
    tiers = List.copyOf(tiers);
  }

  /** The sum in cents for a copy of so many pages. */
  public long of(int pages) {
    return tiers.stream()
        .filter(tier -> tier.maxPages().map(most -> pages <= most).orElse(true))
        .findFirst()
        .map(Tier::flat)
        .orElseThrow(() -> new IllegalStateException("The last tier has no end."));
  }
}
