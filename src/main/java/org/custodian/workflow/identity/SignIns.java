package org.custodian.workflow.identity;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.WorkflowLog;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes every sign-in of staff, and every refused one, to the ledger, 45 CFR 164.308(a)(5). */
@Component
final class SignIns {
  private final Ledger ledger;
  private final IdentityService identity;

  SignIns(Ledger ledger, IdentityService identity) {
    this.ledger = ledger;
    this.identity = identity;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    ledger.append(Kind.SIGNED_IN, actor(event.getAuthentication().getName()), Map.of());
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    var why = event.getException().getClass().getSimpleName();
    WorkflowLog.signInRefused(why);
    ledger.append(
        Kind.SIGN_IN_REFUSED, actor(event.getAuthentication().getName()), Map.of("why", why));
  }

  /** What a stranger types may be anything, a password in the wrong field, so it is not kept. */
  private Actor actor(String typed) {
    return identity.createUserQuery().userId(typed).count() == 1
        ? Actor.staff(new StaffId(typed))
        : Actor.system("sign-in");
  }
}
