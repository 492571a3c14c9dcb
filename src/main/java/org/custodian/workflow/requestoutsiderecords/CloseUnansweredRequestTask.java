package org.custodian.workflow.requestoutsiderecords;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.springframework.stereotype.Component;

/** Ends a request that the other hospital left without an answer; it can be made anew. */
@Component("closeUnansweredRequest")
final class CloseUnansweredRequestTask implements JavaDelegate {
  private final RequestEnd requestEnd;

  CloseUnansweredRequestTask(RequestEnd requestEnd) {
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    requestEnd.close(BusinessKey.of(step), Outcome.NOT_ANSWERED, "closeUnansweredRequest");
  }
}
