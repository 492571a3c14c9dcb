package org.custodian.delivery;

import org.custodian.intake.RequestWithdrawn;
import org.custodian.ledger.Actor;
import org.custodian.verification.AuthorizationRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes a link in the same transaction in which the permission or the wish ends. What was fetched
 * before stays lawful, 45 CFR 164.508(b)(5)(i); what was not is not given out any more.
 */
@Component
class CloseLinkOnEnd {
  private static final Actor STEP = Actor.system("closeLink");

  private final PacketLinks links;

  CloseLinkOnEnd(PacketLinks links) {
    this.links = links;
  }

  @EventListener
  void on(AuthorizationRevoked event) {
    links.close(event.request(), "REVOKED", STEP);
  }

  @EventListener
  void on(RequestWithdrawn event) {
    links.close(event.request(), "WITHDRAWN", STEP);
  }
}
