package org.custodian.abstraction;

import org.custodian.vocabulary.Phi;

/**
 * A text that must not reach the recipient anywhere.
 *
 * @param reason a {@link MarkReason} by name
 */
@Phi
public record Term(String id, String text, String reason) {

  /** The text may be a name, so it never prints. */
  @Override
  public String toString() {
    return "Term[withheld]";
  }
}
