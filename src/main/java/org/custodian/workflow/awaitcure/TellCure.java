package org.custodian.workflow.awaitcure;

import static org.custodian.workflow.RequestVariables.CURED;

import java.util.Map;
import org.custodian.intake.PapersAdded;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** New papers resume a request that waits for a cure; otherwise they are simply there. */
@Component
final class TellCure {
  private final Messages messages;
  private final Ledger ledger;

  TellCure(Messages messages, Ledger ledger) {
    this.messages = messages;
    this.ledger = ledger;
  }

  @EventListener
  void on(PapersAdded event) {
    if (messages.send(event.request(), "papersAdded", Map.of(CURED.name(), true))) {
      ledger.append(event.request(), Kind.RESUMED, Actor.system("cureReceived"), Map.of());
    }
  }
}
