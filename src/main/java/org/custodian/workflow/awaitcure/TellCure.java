package org.custodian.workflow.awaitcure;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;

import java.util.Map;
import org.custodian.intake.PapersAdded;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.workflow.Messages;
import org.custodian.workflow.watchdeadlines.Retiming;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** New papers resume a request that waits for a cure; otherwise they are simply there. */
@Component
final class TellCure {
  private final Messages messages;
  private final Ledger ledger;
  private final Retiming retiming;

  TellCure(Messages messages, Ledger ledger, Retiming retiming) {
    this.messages = messages;
    this.ledger = ledger;
    this.retiming = retiming;
  }

  @EventListener
  void on(PapersAdded event) {
    var told = Map.<String, Object>of(CURED.name(), true, PAPERS_TO_READ.name(), true);
    if (messages.send(event.request(), "papersAdded", told)) {
      ledger.append(event.request(), Kind.RESUMED, Actor.system("cureReceived"), Map.of());
      retiming.restart(event.request());
    }
  }
}
