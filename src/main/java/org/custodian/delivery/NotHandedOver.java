package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/** A packet shall go by post or fax, and nobody has recorded that it was handed over. */
public final class NotHandedOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotHandedOver(RequestNumber request) {
    super(
        "DLV-04 Record first how the packet of request " + request + " was handed to post or fax.");
  }
}
