package org.custodian.workflow.notifypatient;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Messages;
import org.springframework.stereotype.Component;

/** The patient had time and was silent: the request that waits is judged anew (rule B5). */
@Component("tellSilence")
final class TellSilenceTask implements JavaDelegate {
  private final Verification verification;
  private final Messages messages;

  TellSilenceTask(Verification verification, Messages messages) {
    this.verification = verification;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (!verification.objectionStands(request)) {
      messages.send(
          request, "papersAdded", Map.of(CURED.name(), true, PAPERS_TO_READ.name(), false));
    }
  }
}
