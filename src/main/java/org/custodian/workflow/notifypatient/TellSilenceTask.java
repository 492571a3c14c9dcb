package org.custodian.workflow.notifypatient;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.verification.Proceedings;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Messages;
import org.springframework.stereotype.Component;

/** The patient had time and was silent: the request that waits is judged anew (rule B5). */
@Component("tellSilence")
final class TellSilenceTask implements JavaDelegate {
  private final Proceedings proceedings;
  private final Messages messages;

  TellSilenceTask(Proceedings proceedings, Messages messages) {
    this.proceedings = proceedings;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (!proceedings.objectionStands(request)) {
      messages.send(
          request, "papersAdded", Map.of(CURED.name(), true, PAPERS_TO_READ.name(), false));
    }
  }
}
