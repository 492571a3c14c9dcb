package org.custodian.audit;

import org.custodian.vocabulary.Phi;

/**
 * A question that somebody gave a name.
 *
 * @param title as its owner wrote it
 */
@Phi
public record SavedSearch(String id, String title) {
  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SavedSearch[withheld]";
  }
}
