package org.custodian.abstraction;

import org.custodian.pdf.Box;
import org.custodian.vocabulary.Phi;

/**
 * A region that must not reach the recipient.
 *
 * @param box in unrotated page space, points
 * @param reason a {@link MarkReason} by name
 * @param origin a {@link MarkOrigin} by name
 * @param by who made it
 * @param act what one movement of the hand made together; it is counted and taken back as one
 */
@Phi
public record Mark(
    String id, PageKey page, Box box, String reason, String origin, String by, String act) {

  /** Where something is hidden says something of it, so it never prints. */
  @Override
  public String toString() {
    return "Mark[withheld]";
  }
}
