package org.custodian.web.logoff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose time is up before anything else looks at the request, and notes what a
 * person did. Stands before every other filter that knows the person, for every address.
 */
final class Logoff extends OncePerRequestFilter {
  private final SessionLimits limits;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Logoff(SessionLimits limits, Clock clock, ApplicationEventPublisher events) {
    this.limits = limits;
    this.clock = clock;
    this.events = events;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    var occupant = session == null ? new Occupant.Nobody() : Occupant.of(session);
    var ended = session == null ? gone(request) : looked(session, occupant, request);
    if (ended.isPresent()) {
      EndedCookie.tell(ended.get(), request, response);
      if (LateForm.answered(request, response)) return;
    } else if (!(occupant instanceof Occupant.Nobody)) {
      EndedCookie.forget(request, response);
    }
    chain.doFilter(request, response);
  }

  /**
   * A browser that brings a session of which nothing is known here; what it was told before stays.
   */
  private static Optional<Ending> gone(HttpServletRequest request) {
    boolean brought = request.getRequestedSessionId() != null;
    return brought
        ? EndedCookie.look(request).or(() -> Optional.of(Ending.GONE))
        : Optional.empty();
  }

  private Optional<Ending> looked(
      HttpSession session, Occupant occupant, HttpServletRequest request) {
    var now = clock.instant();
    var use = SessionUse.of(session, occupant, now);
    // A session of nobody shows nothing and ends by the container's own time.
    var ending =
        occupant instanceof Occupant.Nobody ? Optional.<Ending>empty() : use.ending(limits, now);
    if (ending.isPresent()) {
      end(session, use, occupant, ending.get());
    } else if (PersonsAct.is(request)) {
      use.used(now);
    }
    return ending;
  }

  private void end(HttpSession session, SessionUse use, Occupant occupant, Ending why) {
    if (!use.end()) return;
    // First the end, then its entry: a log that cannot be written keeps nobody signed in.
    session.invalidate();
    if (occupant instanceof Occupant.Staff staff) {
      events.publishEvent(new SessionEnded(staff.id(), why));
    }
  }
}
