package org.custodian.web.portal;

/** A page of a request was opened without its number and PIN. */
final class NotOpened extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOpened() {
    super("POR-03 Show the request's number and PIN first.");
  }
}
