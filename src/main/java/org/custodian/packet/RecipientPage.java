package org.custodian.packet;

import org.custodian.pdf.Proof;
import org.custodian.vocabulary.Phi;

/**
 * One page as the recipient will see it, made by the same code that makes the packet.
 *
 * @param shown whether there is such a page; if not, {@code problem} says why
 * @param png the page, empty if not shown
 * @param text what can be copied out of it
 * @param proof that nothing marked is left in it
 * @param problem an {@link org.custodian.pdf.Obstacle} or {@link PacketFault}, else empty
 */
@Phi
public record RecipientPage(boolean shown, byte[] png, String text, Proof proof, String problem) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "RecipientPage[withheld]";
  }
}
