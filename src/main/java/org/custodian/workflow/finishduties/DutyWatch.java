package org.custodian.workflow.finishduties;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.verification.Duties;
import org.custodian.verification.DutiesFinished;
import org.custodian.verification.RevocationSpoken;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives somebody the task to do what is owed, and takes it back once nothing is. */
@Component
public class DutyWatch {
  private static final String PROCESS = "finish-duties";

  private final RuntimeService runtime;
  private final OpenProcesses open;
  private final Duties duties;
  private final StartVariables variables;
  private final Messages messages;
  private final OwnRights rights;

  DutyWatch(
      RuntimeService runtime,
      OpenProcesses open,
      Duties duties,
      StartVariables variables,
      Messages messages,
      OwnRights rights) {
    this.runtime = runtime;
    this.open = open;
    this.duties = duties;
    this.variables = variables;
    this.messages = messages;
    this.rights = rights;
  }

  /** Starts the process if something is owed and it does not run already. */
  public void startIfOpen(RequestNumber request) {
    if (!duties.open(request).isEmpty() && !open.run(request, PROCESS)) {
      var start = variables.of(request);
      rights.act(() -> runtime.startProcessInstanceByKey(PROCESS, request.value(), start));
    }
  }

  @EventListener
  void on(RevocationSpoken event) {
    startIfOpen(event.request());
  }

  @EventListener
  void on(DutiesFinished event) {
    rights.act(() -> messages.send(event.request(), "dutiesFinished", Map.of()));
  }
}
