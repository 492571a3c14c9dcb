package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/** Somebody wanted to be the first and the second approver of one packet. */
public final class LookedBefore extends RuntimeException {
  LookedBefore(RequestNumber request) {
    super(
        "APR-10 The packet of request "
            + request
            + " needs two approvers, and this person was the first. Ask another one to decide.");
  }
}
