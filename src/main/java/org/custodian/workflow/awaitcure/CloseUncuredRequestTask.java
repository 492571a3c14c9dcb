package org.custodian.workflow.awaitcure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose defects were not cured in time; nothing was released. */
@Component("closeUncuredRequest")
final class CloseUncuredRequestTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;
  private final Intake intake;

  CloseUncuredRequestTask(LetterDesk letters, RequestEnd requestEnd, Intake intake) {
    this.letters = letters;
    this.requestEnd = requestEnd;
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    boolean objected = intake.request(request).requestClass().legalProcess();
    // The objection said what happens if nothing comes, so process hears no second time.
    if (!objected) letters.closing(request, letters.uncured(request));
    requestEnd.close(
        request, objected ? Outcome.OBJECTED : Outcome.NOT_CURED, "closeUncuredRequest");
  }
}
