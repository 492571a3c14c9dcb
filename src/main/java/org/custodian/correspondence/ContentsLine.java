package org.custodian.correspondence;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * A document of a packet as the contents page lists it.
 *
 * @param pages how many of its pages are in the packet
 */
@Phi
public record ContentsLine(
    String title, LocalDate serviceDate, int pages, String batesFirst, String batesLast) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "ContentsLine[withheld]";
  }
}
