package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/** There is no packet to decide about. */
public final class NoPacket extends RuntimeException {
  NoPacket(RequestNumber request) {
    super("APR-02 Request " + request + " has no packet yet. Assemble it first.");
  }
}
