package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request that its requester took back. */
@Component("confirmWithdrawal")
final class ConfirmWithdrawalTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  ConfirmWithdrawalTask(LetterDesk letters, RequestEnd requestEnd) {
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.withdrawal(request);
    requestEnd.close(request, Outcome.WITHDRAWN, "confirmWithdrawal");
  }
}
