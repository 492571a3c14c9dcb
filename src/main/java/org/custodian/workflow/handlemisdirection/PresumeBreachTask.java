package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.incident.RiskAssessment;
import org.springframework.stereotype.Component;

/** Nobody showed a low probability in time, 45 CFR 164.402(2). */
@Component("presumeBreach")
final class PresumeBreachTask implements JavaDelegate {
  private final RiskAssessment assessment;

  PresumeBreachTask(RiskAssessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution step) {
    assessment.presume(INCIDENT.in(step));
  }
}
