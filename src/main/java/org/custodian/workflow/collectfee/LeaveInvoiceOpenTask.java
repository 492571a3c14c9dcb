package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Lets process go before its return date though nobody paid; the invoice stays open. */
@Component("leaveInvoiceOpen")
final class LeaveInvoiceOpenTask implements JavaDelegate {
  private final FeeWait wait;

  LeaveInvoiceOpenTask(FeeWait wait) {
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    FEE_SETTLED.set(step, wait.settled(BusinessKey.of(step)));
  }
}
