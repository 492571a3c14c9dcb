package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_AGREED;
import static org.custodian.workflow.RequestVariables.FEE_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.fees.Fees;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Computes the fee once more, as the postage may be known only now. */
@Component("lookAtFee")
final class LookAtFeeTask implements JavaDelegate {
  private final Fees fees;
  private final FeeWait wait;

  LookAtFeeTask(Fees fees, FeeWait wait) {
    this.fees = fees;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    fees.bill(request);
    FEE_AGREED.set(step, fees.chargeable(request));
    FEE_BY.set(step, wait.until(request));
  }
}
