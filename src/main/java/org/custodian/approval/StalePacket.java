package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/** The packet was made anew since the page that shows it was opened. */
public final class StalePacket extends RuntimeException {
  StalePacket(RequestNumber request) {
    super(
        "APR-03 The packet of request "
            + request
            + " is not the one that was looked at. Open the page again and look at the new one.");
  }
}
