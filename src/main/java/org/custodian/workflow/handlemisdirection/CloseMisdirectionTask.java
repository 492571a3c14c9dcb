package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.incident.Misdirection;
import org.custodian.ledger.Actor;
import org.springframework.stereotype.Component;

/** Ends the incident; its facts are kept six years, 45 CFR 164.414(b). */
@Component("closeMisdirection")
final class CloseMisdirectionTask implements JavaDelegate {
  private final Misdirection misdirection;

  CloseMisdirectionTask(Misdirection misdirection) {
    this.misdirection = misdirection;
  }

  @Override
  public void execute(DelegateExecution step) {
    misdirection.close(INCIDENT.in(step), Actor.system("closeMisdirection"));
  }
}
