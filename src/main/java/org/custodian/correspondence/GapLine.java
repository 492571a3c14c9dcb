package org.custodian.correspondence;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * A document of which something is not among the certified pages, where the state wants it
 * explained (rule B11). Its day names it, never its title or kind, which could tell what is in it.
 *
 * @param pages how many are not there; a document that cannot be opened counts as one
 */
@Phi
public record GapLine(LocalDate dated, int pages, GapReason reason) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "GapLine[withheld]";
  }
}
