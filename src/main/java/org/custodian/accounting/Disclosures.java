package org.custodian.accounting;

import java.util.List;

/**
 * What a search found, newest first.
 *
 * @param shown at most as many as a page shows
 * @param total how many there are from there on, as far as they were counted
 * @param more whether there are more than were counted
 * @param tooMany whether so many names begin with what was typed that none was looked for
 */
public record Disclosures(List<Disclosure> shown, long total, boolean more, boolean tooMany) {
  public Disclosures {
    shown = List.copyOf(shown);
  }

  public Disclosures(List<Disclosure> shown, long total) {
    this(shown, total, false, false);
  }

  static Disclosures none() {
    return new Disclosures(List.of(), 0);
  }

  static Disclosures ofTooMany() {
    return new Disclosures(List.of(), 0, false, true);
  }
}
