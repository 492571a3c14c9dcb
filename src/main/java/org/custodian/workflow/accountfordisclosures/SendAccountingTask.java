package org.custodian.workflow.accountfordisclosures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.accounting.AccountingRequests;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Makes the letter as of today, sends it and ends the request, 45 CFR 164.528(b), (c). */
@Component("sendAccounting")
final class SendAccountingTask implements JavaDelegate {
  private final AccountingRequests accountings;
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  SendAccountingTask(AccountingRequests accountings, LetterDesk letters, RequestEnd requestEnd) {
    this.accountings = accountings;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    accountings.give(request);
    letters.letterWaits(request, "AOD");
    requestEnd.close(request, Outcome.ACCOUNTED, "sendAccounting");
  }
}
