package org.custodian.workflow.askcounsel;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;

import java.util.Map;
import org.custodian.verification.CourtRuled;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.ObjectionResolved;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries what is decided on process to the request that waits for it. */
@Component
final class TellCourse {
  private final Messages messages;

  TellCourse(Messages messages) {
    this.messages = messages;
  }

  /** What was decided for producing is judged anew; there is nothing to read. */
  @EventListener
  void on(ObjectionResolved event) {
    messages.send(
        event.request(), "papersAdded", Map.of(CURED.name(), true, PAPERS_TO_READ.name(), false));
  }

  /** Quashed process stops the request wherever it stands; an order is a paper to be read. */
  @EventListener
  void on(CourtRuled event) {
    if (event.ruling() == CourtRuling.QUASHED) {
      messages.send(event.request(), "requestWithdrawn", Map.of());
    } else {
      messages.send(
          event.request(), "papersAdded", Map.of(CURED.name(), true, PAPERS_TO_READ.name(), true));
    }
  }
}
