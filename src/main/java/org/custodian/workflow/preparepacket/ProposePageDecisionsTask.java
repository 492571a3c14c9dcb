package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.abstraction.Abstraction;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.engine.JobLease;
import org.springframework.stereotype.Component;

/** Lets the rules speak about every page before a person does. */
@Component("proposePageDecisions")
final class ProposePageDecisionsTask implements JavaDelegate {
  private final Abstraction abstraction;
  private final JobLease lease;

  ProposePageDecisionsTask(Abstraction abstraction, JobLease lease) {
    this.abstraction = abstraction;
    this.lease = lease;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    lease.during(
        () -> {
          abstraction.propose(request);
          return request;
        });
  }
}
