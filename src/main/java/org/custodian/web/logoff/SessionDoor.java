package org.custodian.web.logoff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the script of our pages asks how long the session lasts, and tells that it is in use. */
@RestController
class SessionDoor {
  static final String PATH = "/session";

  private final SessionLimits limits;
  private final Clock clock;
  private final MessageSource words;

  SessionDoor(SessionLimits limits, Clock clock, MessageSource words) {
    this.limits = limits;
    this.clock = clock;
    this.words = words;
  }

  /** Asking prolongs nothing. */
  @GetMapping(PATH)
  ResponseEntity<SessionState> look(HttpServletRequest request, Locale language) {
    return answer(request, language);
  }

  /** A person did something on a page. The form's token is asked for before this is reached. */
  @PostMapping(PATH)
  ResponseEntity<SessionState> used(HttpServletRequest request, Locale language) {
    var session = request.getSession(false);
    if (session != null) {
      SessionUse.of(session, Occupant.of(session), clock.instant()).used(clock.instant());
    }
    return answer(request, language);
  }

  private ResponseEntity<SessionState> answer(HttpServletRequest request, Locale language) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state(request, language));
  }

  private SessionState state(HttpServletRequest request, Locale language) {
    var session = request.getSession(false);
    if (session == null) {
      return SessionState.none(EndedCookie.look(request).map(Ending::name).orElse(""));
    }
    var occupant = Occupant.of(session);
    if (occupant instanceof Occupant.Nobody) {
      return SessionState.none("");
    }
    var now = clock.instant();
    var use = SessionUse.of(session, occupant, now);
    return SessionState.of(
        limits,
        use,
        now,
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        SessionState.words(words, language, occupant instanceof Occupant.Staff, limits));
  }
}
