package org.custodian.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfFilter;

/** Where a stranger may try, over and over. */
enum TriedDoor {
  SIGN_IN,
  PIN,
  PASSCODE,
  SEND;

  /** Which door a request tries; empty if it tries none. */
  static Optional<TriedDoor> of(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (request.getHeader("Authorization") != null) {
      return Optional.of(SIGN_IN);
    }
    if (!CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
      return path.startsWith("/api/v1/requests/") ? Optional.of(PIN) : Optional.empty();
    }
    return sent(path);
  }

  private static Optional<TriedDoor> sent(String path) {
    if (path.equals("/login")) {
      return Optional.of(SIGN_IN);
    }
    if (path.equals("/portal/status")) {
      return Optional.of(PIN);
    }
    if (path.startsWith("/portal/packets/")) {
      return Optional.of(PASSCODE);
    }
    boolean open = path.startsWith("/portal/") || path.startsWith("/api/");
    return open ? Optional.of(SEND) : Optional.empty();
  }
}
