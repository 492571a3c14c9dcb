package org.custodian.workflow.answerobjection;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Intake;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Messages;
import org.springframework.stereotype.Component;

/** Once the request has ended with the objection, its preparation stops as after a withdrawal. */
@Component("stopObjectedRelease")
final class StopObjectedReleaseTask implements JavaDelegate {
  private final Intake intake;
  private final Messages messages;

  StopObjectedReleaseTask(Intake intake, Messages messages) {
    this.intake = intake;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (intake.request(request).outcome().isPresent()) {
      messages.send(request, "requestWithdrawn", Map.of());
    }
  }
}
