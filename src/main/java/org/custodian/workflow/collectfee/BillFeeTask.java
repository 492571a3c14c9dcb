package org.custodian.workflow.collectfee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.fees.Fees;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/**
 * Computes the fee of the packet; a patient who has not agreed to as much is told (rule D8). Who
 * has to pay before gets the invoice now, so that the money may come while the packet is approved.
 */
@Component("billFee")
final class BillFeeTask implements JavaDelegate {
  private final Fees fees;

  BillFeeTask(Fees fees) {
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    fees.bill(request);
    fees.invoiceBefore(request);
  }
}
