package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_BY;
import static org.custodian.workflow.RequestVariables.FEE_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.fees.Fees;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Sends the invoice, if anything is owed, and asks whether the records wait for the money. */
@Component("issueInvoice")
final class IssueInvoiceTask implements JavaDelegate {
  private final Fees fees;
  private final FeeWait wait;

  IssueInvoiceTask(Fees fees, FeeWait wait) {
    this.fees = fees;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    fees.invoice(request);
    FEE_SETTLED.set(step, wait.settled(request));
    FEE_BY.set(step, wait.until(request));
  }
}
