package org.custodian.workflow.finishduties;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.followdelivery.RequestDelivered;
import org.springframework.stereotype.Component;

/** Ends a request that only waited for a duty; one that has not gone yet goes on. */
@Component("closeFinishedRequest")
final class CloseFinishedRequestTask implements JavaDelegate {
  private final RequestDelivered delivered;

  CloseFinishedRequestTask(RequestDelivered delivered) {
    this.delivered = delivered;
  }

  @Override
  public void execute(DelegateExecution step) {
    delivered.close(BusinessKey.of(step), "closeFinishedRequest");
  }
}
