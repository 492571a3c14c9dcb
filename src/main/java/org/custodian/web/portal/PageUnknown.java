package org.custodian.web.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing stands at this address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class PageUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PageUnknown() {
    super("POR-01 No page of the portal stands at this address. Begin at the start page.");
  }
}
