package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.incident.Misdirection;
import org.springframework.stereotype.Component;

/** Nobody showed a low probability in time, 45 CFR 164.402(2). */
@Component("presumeBreach")
final class PresumeBreachTask implements JavaDelegate {
  private final Misdirection misdirection;

  PresumeBreachTask(Misdirection misdirection) {
    this.misdirection = misdirection;
  }

  @Override
  public void execute(DelegateExecution step) {
    misdirection.presume(INCIDENT.in(step));
  }
}
