package org.custodian.accounting;

import java.util.List;

/**
 * What a search found, newest first.
 *
 * @param shown at most as many as a page shows
 * @param total how many there are in all
 */
public record Disclosures(List<Disclosure> shown, long total) {
  public Disclosures {
    shown = List.copyOf(shown);
  }
}
