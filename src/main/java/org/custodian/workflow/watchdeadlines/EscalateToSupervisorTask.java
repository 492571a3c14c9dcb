package org.custodian.workflow.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** The own target day is over: the tasks rise in the list and the supervisor is told. */
@Component("escalateToSupervisor")
final class EscalateToSupervisorTask implements JavaDelegate {
  private final DeadlineWatch watch;

  EscalateToSupervisorTask(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution step) {
    watch.escalate(BusinessKey.of(step));
  }
}
