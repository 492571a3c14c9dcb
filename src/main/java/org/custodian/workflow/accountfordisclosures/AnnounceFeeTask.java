package org.custodian.workflow.accountfordisclosures;

import static org.custodian.workflow.RequestVariables.ACCOUNTING_FEE_ANSWER_BY;
import static org.custodian.workflow.RequestVariables.ACCOUNTING_FEE_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.accounting.AccountingRequests;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Tells the patient what a further accounting costs, before it is made; rule E7. */
@Component("announceFee")
final class AnnounceFeeTask implements JavaDelegate {
  private final AccountingRequests accountings;
  private final AccountingBill bill;
  private final FeeAnnouncement announcement;

  AnnounceFeeTask(
      AccountingRequests accountings, AccountingBill bill, FeeAnnouncement announcement) {
    this.accountings = accountings;
    this.bill = bill;
    this.announcement = announcement;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var fee = accountings.announceFee(request);
    ACCOUNTING_FEE_DUE.set(step, fee.isPresent());
    fee.ifPresent(
        due -> {
          bill.told(request);
          ACCOUNTING_FEE_ANSWER_BY.set(step, announcement.sent(request, due));
        });
  }
}
