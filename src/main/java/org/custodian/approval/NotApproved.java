package org.custodian.approval;

import org.custodian.vocabulary.RequestNumber;

/** A packet was asked for that no second person released. */
public final class NotApproved extends RuntimeException {
  NotApproved(RequestNumber request) {
    super(
        "APR-04 Nobody has released the present packet of request "
            + request
            + ". Nothing is given out. A second person decides in the task 'Approve release'.");
  }
}
