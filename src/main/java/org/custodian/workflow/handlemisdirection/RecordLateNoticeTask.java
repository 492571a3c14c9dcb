package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.incident.BreachNotification;
import org.custodian.ledger.Actor;
import org.springframework.stereotype.Component;

/** Sixty days passed and the patient does not know; that is a violation and stays written down. */
@Component("recordLateNotice")
final class RecordLateNoticeTask implements JavaDelegate {
  private final BreachNotification notification;

  RecordLateNoticeTask(BreachNotification notification) {
    this.notification = notification;
  }

  @Override
  public void execute(DelegateExecution step) {
    notification.overdue(INCIDENT.in(step), Actor.system("recordLateNotice"));
  }
}
