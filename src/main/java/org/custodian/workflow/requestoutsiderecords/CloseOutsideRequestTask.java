package org.custodian.workflow.requestoutsiderecords;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.springframework.stereotype.Component;

/** Ends a request whose records came and are filed. */
@Component("closeOutsideRequest")
final class CloseOutsideRequestTask implements JavaDelegate {
  private final RequestEnd requestEnd;

  CloseOutsideRequestTask(RequestEnd requestEnd) {
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    requestEnd.close(BusinessKey.of(step), Outcome.OUTSIDE_RECORDS_RECEIVED, "closeOutsideRequest");
  }
}
