package org.custodian.accounting;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * One line of an accounting: a disclosure, or a series to the same recipient for one purpose, of
 * which the first is told in full, 45 CFR 164.528(b)(3) (rule E4).
 *
 * @param first the only one, or the first of the series within the period
 * @param number how many there are
 * @param lastOn the day of the last one
 */
@Phi
public record AccountingEntry(Disclosure first, int number, LocalDate lastOn) {
  public AccountingEntry {
    if (number < 1 || lastOn.isBefore(first.disclosedOn())) {
      throw new IllegalArgumentException("A series has one disclosure or more, in order of time.");
    }
  }

  /** Whether more than one stands behind it. */
  public boolean series() {
    return number > 1;
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "AccountingEntry[withheld]";
  }
}
