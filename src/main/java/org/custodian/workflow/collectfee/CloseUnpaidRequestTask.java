package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.fees.Fees;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose fee nobody agreed to or paid in time; nothing was released. */
@Component("closeUnpaidRequest")
final class CloseUnpaidRequestTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;
  private final Fees fees;

  CloseUnpaidRequestTask(LetterDesk letters, RequestEnd requestEnd, Fees fees) {
    this.letters = letters;
    this.requestEnd = requestEnd;
    this.fees = fees;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.closing(
        request,
        fees.chargeable(request) ? ClosingReason.NOT_PAID : ClosingReason.ESTIMATE_NOT_AGREED);
    FEE_SETTLED.set(step, false);
    requestEnd.close(request, Outcome.NOT_PAID, "closeUnpaidRequest");
  }
}
