package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.incident.BreachNotification;
import org.custodian.ledger.Actor;
import org.springframework.stereotype.Component;

/** Tells the patient, and notes if it is too late, 45 CFR 164.404(b). */
@Component("sendBreachNotice")
final class SendBreachNoticeTask implements JavaDelegate {
  private final IncidentLetters letters;
  private final BreachNotification notification;

  SendBreachNoticeTask(IncidentLetters letters, BreachNotification notification) {
    this.letters = letters;
    this.notification = notification;
  }

  @Override
  public void execute(DelegateExecution step) {
    var incident = INCIDENT.in(step);
    letters.breach(incident);
    notification.noticeSent(incident, Actor.system("sendBreachNotice"));
  }
}
