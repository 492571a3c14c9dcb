package org.custodian.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in and is refused a page is an entry. A stranger who is sent to the sign-in page is
 * none: anybody could fill the log that way.
 */
@Component
class AccessRefusals {
  private final Ledger ledger;
  private final Clock clock;

  AccessRefusals(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Bean
  static SpringAuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
    return new SpringAuthorizationEventPublisher(events);
  }

  @EventListener
  void on(AuthorizationDeniedEvent<?> refused) {
    Authentication person = refused.getAuthentication().get();
    if (person == null
        || !person.isAuthenticated()
        || person instanceof AnonymousAuthenticationToken) return;
    ledger.append(
        Kind.ACCESS_REFUSED,
        Actor.staff(new StaffId(person.getName())),
        Map.of("area", area(refused.getObject())));
  }

  /**
   * Once an hour for each page: the form of a task that nobody claimed yet looks again by itself.
   */
  @EventListener
  @Transactional
  public void on(PageRefused refused) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    ledger.appendOnce(
        "refused/" + refused.person().value() + "/" + hour + refused.address(),
        Optional.empty(),
        Kind.ACCESS_REFUSED,
        Actor.staff(refused.person()),
        Map.of("area", "/desk", "why", "NOT_CLAIMED"),
        Details.none());
  }

  /** The first part of the address; the rest may name a request that is not this person's. */
  private static String area(Object asked) {
    if (!(asked instanceof HttpServletRequest request)) return "";
    var path = request.getRequestURI();
    int end = path.indexOf('/', 1);
    var first = end < 0 ? path : path.substring(0, end);
    return first.matches("/[a-z0-9.-]{0,40}") ? first : "/";
  }
}
