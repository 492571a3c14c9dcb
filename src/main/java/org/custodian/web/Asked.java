package org.custodian.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, as the browser itself tells: a page, a part of one, or data. */
final class Asked {

  /** A page, in a frame or not. What says nothing of the kind asks for a page unless for JSON. */
  static boolean page(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate");
    }
    var accept = request.getHeader("Accept");
    return accept == null || !accept.contains("json") || accept.contains("html");
  }

  /** A page that stands alone in its window, opened and not sent. */
  static boolean wholePage(HttpServletRequest request) {
    var place = request.getHeader("Sec-Fetch-Dest");
    return request.getMethod().equals("GET")
        && page(request)
        && (place == null || place.equals("document"));
  }

  private Asked() {}
}
