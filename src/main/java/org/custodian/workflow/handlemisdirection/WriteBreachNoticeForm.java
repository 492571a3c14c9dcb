package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.incident.BreachNotification;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** The letter goes with words that a person wrote. */
@Component("writeBreachNotice")
final class WriteBreachNoticeForm implements TaskListener {
  private final BreachNotification notification;

  WriteBreachNoticeForm(BreachNotification notification) {
    this.notification = notification;
  }

  @Override
  public void notify(DelegateTask task) {
    Claim.of(task);
    if (notification.words(INCIDENT.in(task)).isEmpty()) {
      throw new IllegalStateException(
          "FLW-31 Write the notice to the patient of "
              + BusinessKey.of(task)
              + " on the page before you complete.");
    }
  }
}
