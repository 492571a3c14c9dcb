package org.custodian.delivery;

import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction that notes a hand-over. A listener that fails takes the note back.
 *
 * @param how with the address on the envelope, which is nobody's but the patient's
 */
@Phi
public record PacketHandedOver(RequestNumber request, Handover how) {

  /** An address is personal, so only the request is printed. */
  @Override
  public String toString() {
    return "PacketHandedOver[" + request + "]";
  }
}
