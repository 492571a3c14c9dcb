package org.custodian.web.logoff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What was sent into a session that is over. Its form's token ended with the session, so without
 * this the person would read "forbidden" in place of the reason.
 */
final class LateForm {

  /**
   * Answers it, if there is nothing else to answer.
   *
   * @return whether it did
   */
  static boolean answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (!PersonsAct.CHANGES.matches(request) || path.startsWith("/api/")) {
      return false;
    }
    var accept = request.getHeader("Accept");
    if (accept == null || !accept.contains("text/html")) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(page(path));
    }
    return true;
  }

  /** Where somebody comes who sent a form to this address. */
  private static String page(String path) {
    if (path.startsWith("/portal/packets/") || path.equals("/portal/status")) {
      return path;
    }
    if (path.startsWith("/portal/status/")) {
      return "/portal/status";
    }
    return path.startsWith("/portal/") ? "/portal?ended" : "/login";
  }

  private LateForm() {}
}
