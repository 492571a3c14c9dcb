package org.custodian.workflow.followdelivery;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Ends a request whose packet was fetched, unless more is to come. */
@Component("closeDeliveredRequest")
final class CloseDeliveredRequestTask implements JavaDelegate {
  private final RequestDelivered delivered;

  CloseDeliveredRequestTask(RequestDelivered delivered) {
    this.delivered = delivered;
  }

  @Override
  public void execute(DelegateExecution step) {
    delivered.close(BusinessKey.of(step), "closeDeliveredRequest");
  }
}
