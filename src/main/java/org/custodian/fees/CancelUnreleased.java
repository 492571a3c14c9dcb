package org.custodian.fees;

import org.custodian.intake.RequestWithdrawn;
import org.custodian.ledger.Actor;
import org.custodian.verification.AuthorizationRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody owes anything for records that will not go. */
@Component
class CancelUnreleased {
  private static final Actor STEP = Actor.system("cancelFee");
  private final Billing billing;

  CancelUnreleased(Billing billing) {
    this.billing = billing;
  }

  @EventListener
  void on(RequestWithdrawn event) {
    billing.cancel(event.request(), STEP);
  }

  @EventListener
  void on(AuthorizationRevoked event) {
    billing.cancel(event.request(), STEP);
  }
}
