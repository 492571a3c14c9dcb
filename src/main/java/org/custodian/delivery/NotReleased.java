package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/** A link was asked for that does not exist. */
public final class NotReleased extends RuntimeException {
  NotReleased(RequestNumber request) {
    super("DLV-01 Request " + request + " has no released packet, so it has no link.");
  }
}
