package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Closing;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request that its requester took back. */
@Component("confirmWithdrawal")
final class ConfirmWithdrawalTask implements JavaDelegate {
  private final LetterDesk letters;
  private final Closing closing;

  ConfirmWithdrawalTask(LetterDesk letters, Closing closing) {
    this.letters = letters;
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.withdrawal(request);
    closing.close(request, Outcome.WITHDRAWN, "confirmWithdrawal");
  }
}
