package org.custodian.web;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.logoff.SessionEnded;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes every sign-in, every refused one and every end into the ledger, 45 CFR
 * 164.308(a)(5)(ii)(C).
 */
@Component
class SignIns {
  private final Ledger ledger;

  SignIns(Ledger ledger) {
    this.ledger = ledger;
  }

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent signedIn) {
    var name = signedIn.getAuthentication().getName();
    ledger.append(Kind.SIGNED_IN, Actor.staff(new StaffId(name)), Map.of());
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent refused) {
    // The typed name is left out: people type their password into the wrong field.
    var reason = refused.getException().getClass().getSimpleName();
    ledger.append(Kind.SIGN_IN_REFUSED, Actor.system("signIn"), Map.of("reason", reason));
  }

  @EventListener
  void on(LogoutSuccessEvent signedOut) {
    var name = signedOut.getAuthentication().getName();
    ledger.append(Kind.SIGNED_OUT, Actor.staff(new StaffId(name)), Map.of());
  }

  /** Nobody asked for it: the person was away, or the session had lasted long enough. */
  @EventListener
  void on(SessionEnded ended) {
    ledger.append(Kind.SIGNED_OUT, Actor.staff(ended.person()), Map.of("why", ended.why()));
  }
}
