package org.custodian.correspondence;

import org.custodian.vocabulary.Phi;

/**
 * Something that is not among the certified pages, where the state wants it explained (rule B11).
 *
 * @param what which documents
 * @param why in neutral words; a protected word is refused
 */
@Phi
public record GapLine(@FreeWording String what, @FreeWording String why) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "GapLine[withheld]";
  }
}
