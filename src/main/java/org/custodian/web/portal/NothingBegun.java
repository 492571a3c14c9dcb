package org.custodian.web.portal;

/** A page of a request was opened, but this session has no request that is being written. */
final class NothingBegun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingBegun() {
    super("POR-02 No request is being written in this session. Begin at the start page.");
  }
}
