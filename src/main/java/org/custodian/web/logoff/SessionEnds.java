package org.custodian.web.logoff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.lang.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The ends of a session that come past the filter: somebody signs out, or the container throws a
 * session away that no browser has asked for any more.
 */
class SessionEnds implements HttpSessionListener, LogoutHandler {
  private static final LogoutHandler FORGOTTEN = new CookieClearingLogoutHandler("JSESSIONID");

  private final ApplicationEventPublisher events;
  private volatile boolean stopping;

  SessionEnds(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Who signs out gets the entry of that; the browser does not come back as if cut off. */
  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    var session = request.getSession(false);
    if (session != null) {
      SessionUse.in(session).ifPresent(SessionUse::end);
    }
    FORGOTTEN.logout(request, response, authentication);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    var session = event.getSession();
    boolean first = SessionUse.in(session).map(SessionUse::end).orElse(false);
    // Sessions end with their node, whose own entry says so.
    if (first && !stopping && Occupant.of(session) instanceof Occupant.Staff staff) {
      events.publishEvent(new SessionEnded(staff.id(), Ending.IDLE));
    }
  }

  @EventListener
  void on(ContextClosedEvent closed) {
    stopping = true;
  }
}
