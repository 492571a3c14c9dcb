package org.custodian.workflow.reviewafterrelease;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.followdelivery.RequestDelivered;
import org.springframework.stereotype.Component;

/** Ends an emergency request once it was looked at, unless its packet is still to be fetched. */
@Component("closeReviewedRequest")
final class CloseReviewedRequestTask implements JavaDelegate {
  private final RequestDelivered delivered;

  CloseReviewedRequestTask(RequestDelivered delivered) {
    this.delivered = delivered;
  }

  @Override
  public void execute(DelegateExecution step) {
    delivered.close(BusinessKey.of(step), "closeReviewedRequest");
  }
}
