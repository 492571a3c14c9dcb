package org.custodian.workflow.accountfordisclosures;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.accounting.AccountingRequests;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Who completes the task has looked at the accounting and answers for it, 45 CFR 164.528(d). */
@Component("prepareAccounting")
final class PrepareAccountingForm implements TaskListener {
  private final AccountingRequests accountings;

  PrepareAccountingForm(AccountingRequests accountings) {
    this.accountings = accountings;
  }

  @Override
  public void notify(DelegateTask task) {
    accountings.prepare(BusinessKey.of(task), Claim.of(task));
  }
}
