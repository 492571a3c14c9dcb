package org.custodian.workflow.watchdeadlines;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.RequestDates;
import org.springframework.stereotype.Component;

/**
 * Starts the watch of a request anew once its dates moved. What was told of a date before is not
 * told again, because the date is part of its key.
 */
@Component
public final class Retiming {
  private final RuntimeService runtime;
  private final LegalClock legalClock;
  private final Messages messages;
  private final OwnRights rights;

  Retiming(RuntimeService runtime, LegalClock legalClock, Messages messages, OwnRights rights) {
    this.runtime = runtime;
    this.legalClock = legalClock;
    this.messages = messages;
    this.rights = rights;
  }

  /**
   * Ends the watch over the old dates and starts one over the new; an answered request has none.
   */
  public void restart(RequestNumber request) {
    rights.act(() -> anew(request));
  }

  private void anew(RequestNumber request) {
    var dates = RequestDates.of(legalClock.of(request));
    if (messages.send(request, "datesMoved", Map.of())) {
      runtime.startProcessInstanceByKey("watch-deadlines", request.value(), dates);
    }
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(request.value())
        .list()
        .forEach(instance -> runtime.setVariables(instance.getId(), dates));
  }
}
