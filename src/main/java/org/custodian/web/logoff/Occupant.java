package org.custodian.web.logoff;

import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import org.custodian.vocabulary.StaffId;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whose session it is. */
sealed interface Occupant {

  /** Somebody of the hospital who signed in. */
  record Staff(StaffId id) implements Occupant {}

  /** Somebody at the portal who writes a request, sent one, or opened one by number and PIN. */
  record Requester() implements Occupant {}

  /** A session in which nothing of anybody lies, such as that of a sign-in page left open. */
  record Nobody() implements Occupant {}

  /** What the portal keeps in a session has names that begin so. */
  String PORTAL = "portal.";

  static Occupant of(HttpSession session) {
    var kept =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    var person = kept instanceof SecurityContext context ? context.getAuthentication() : null;
    if (person != null && person.isAuthenticated()) {
      return new Staff(new StaffId(person.getName()));
    }
    boolean portal =
        Collections.list(session.getAttributeNames()).stream()
            .anyMatch(name -> name.startsWith(PORTAL));
    return portal ? new Requester() : new Nobody();
  }
}
