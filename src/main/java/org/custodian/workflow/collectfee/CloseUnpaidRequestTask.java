package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.fees.Fees;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.Inspections;
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
  private final Inspections inspections;

  CloseUnpaidRequestTask(
      LetterDesk letters, RequestEnd requestEnd, Fees fees, Inspections inspections) {
    this.letters = letters;
    this.requestEnd = requestEnd;
    this.fees = fees;
    this.inspections = inspections;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    FEE_SETTLED.set(step, false);
    // Nobody pays for looking, so what is not paid ends the copy alone (rule D7).
    if (inspections.pending(request)) {
      return;
    }
    letters.closing(
        request,
        fees.chargeable(request) ? ClosingReason.NOT_PAID : ClosingReason.ESTIMATE_NOT_AGREED);
    boolean looked = inspections.course(request).filter(InspectionCourse.HELD::equals).isPresent();
    var outcome = looked ? Outcome.INSPECTED : Outcome.NOT_PAID;
    requestEnd.close(request, outcome, "closeUnpaidRequest");
  }
}
