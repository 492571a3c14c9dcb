package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.abstraction.Abstraction;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Lets the rules speak about every page before a person does. */
@Component("proposePageDecisions")
final class ProposePageDecisionsTask implements JavaDelegate {
  private final Abstraction abstraction;

  ProposePageDecisionsTask(Abstraction abstraction) {
    this.abstraction = abstraction;
  }

  @Override
  public void execute(DelegateExecution step) {
    abstraction.propose(BusinessKey.of(step));
  }
}
