package org.custodian.web.logoff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Tells the next page why the session before it ended, because the session itself is gone. */
public final class EndedCookie {
  private static final String NAME = "custodian-ended";
  private static final Duration KEPT = Duration.ofHours(12);

  static void tell(Ending why, HttpServletRequest request, HttpServletResponse response) {
    // Who answers this very request is told as well; the browser has no cookie of it yet.
    request.setAttribute(NAME, why);
    // Of several requests at once one ends the session and the others only find it gone: what they
    // find must not take the place of the reason.
    if (why == Ending.GONE && !PersonsAct.opensPage(request)) return;
    write(why.name(), KEPT, request, response);
  }

  /** Why the session of this browser ended, if it did and nobody came back since. */
  public static Optional<Ending> look(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Ending now) {
      return Optional.of(now);
    }
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .flatMap(
                value -> Arrays.stream(Ending.values()).filter(why -> why.name().equals(value)))
            .findFirst();
  }

  /** Somebody is there again, so nobody needs to be told any more. */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    if (look(request).isPresent()) {
      write("", Duration.ZERO, request, response);
    }
  }

  private static void write(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private EndedCookie() {}
}
