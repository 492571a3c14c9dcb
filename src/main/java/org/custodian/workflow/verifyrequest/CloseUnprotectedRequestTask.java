package org.custodian.workflow.verifyrequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/**
 * Ends a request on which the privacy rules do not decide any more, 45 CFR 160.103 (rule L4).
 * Nothing is disclosed here, so no disclosure is logged; the archive answers.
 */
@Component("closeUnprotectedRequest")
final class CloseUnprotectedRequestTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  CloseUnprotectedRequestTask(LetterDesk letters, RequestEnd requestEnd) {
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.closing(request, ClosingReason.NOT_PROTECTED);
    requestEnd.close(request, Outcome.NON_PHI, "closeUnprotectedRequest");
  }
}
