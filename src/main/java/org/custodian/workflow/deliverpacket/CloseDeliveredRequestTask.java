package org.custodian.workflow.deliverpacket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Closing;
import org.springframework.stereotype.Component;

/** Ends a request whose packet was fetched. */
@Component("closeDeliveredRequest")
final class CloseDeliveredRequestTask implements JavaDelegate {
  private final Closing closing;

  CloseDeliveredRequestTask(Closing closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution step) {
    closing.close(BusinessKey.of(step), Outcome.RELEASED, "closeDeliveredRequest");
  }
}
