package org.custodian.workflow.releaserequest;

import java.util.Map;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.verification.AuthorizationRevoked;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops a request wherever it stands, in the transaction in which the wish was recorded. */
@Component
final class InterruptRelease {
  private final Messages messages;

  InterruptRelease(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(RequestWithdrawn event) {
    messages.send(event.request(), "requestWithdrawn", Map.of());
  }

  @EventListener
  void on(AuthorizationRevoked event) {
    messages.send(event.request(), "authorizationRevoked", Map.of());
  }
}
