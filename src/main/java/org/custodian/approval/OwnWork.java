package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/** Somebody wanted to decide about a packet that they prepared themselves. */
public final class OwnWork extends RuntimeException {
  OwnWork(RequestNumber request) {
    super(
        "APR-01 The packet of request "
            + request
            + " was prepared by the same person. Ask a second person to decide.");
  }
}
