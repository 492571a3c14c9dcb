package org.custodian.workflow.deliverpacket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.springframework.stereotype.Component;

/** Ends a request whose packet was fetched. */
@Component("closeDeliveredRequest")
final class CloseDeliveredRequestTask implements JavaDelegate {
  private final RequestEnd requestEnd;

  CloseDeliveredRequestTask(RequestEnd requestEnd) {
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    requestEnd.close(BusinessKey.of(step), Outcome.RELEASED, "closeDeliveredRequest");
  }
}
