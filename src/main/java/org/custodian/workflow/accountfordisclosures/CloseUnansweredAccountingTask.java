package org.custodian.workflow.accountfordisclosures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose fee nobody agreed to in time; the patient can ask again. */
@Component("closeUnansweredAccounting")
final class CloseUnansweredAccountingTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  CloseUnansweredAccountingTask(LetterDesk letters, RequestEnd requestEnd) {
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.closing(request, ClosingReason.ESTIMATE_NOT_AGREED);
    requestEnd.close(request, Outcome.NOT_PAID, "closeUnansweredAccounting");
  }
}
