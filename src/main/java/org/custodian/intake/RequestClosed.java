package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/** Somebody wants to change a request that has ended. */
public final class RequestClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RequestClosed(RequestNumber request) {
    super("INT-03 Request " + request + " has ended. Send a new request instead.");
  }
}
