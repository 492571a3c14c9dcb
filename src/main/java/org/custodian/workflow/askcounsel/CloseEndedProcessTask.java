package org.custodian.workflow.askcounsel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.intake.Outcome;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose process is no more: set aside by a court, or taken back (rule B12). */
@Component("closeEndedProcess")
final class CloseEndedProcessTask implements JavaDelegate {
  private final Verification verification;
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  CloseEndedProcessTask(Verification verification, LetterDesk letters, RequestEnd requestEnd) {
    this.verification = verification;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    boolean quashed = verification.quashed(request);
    letters.closing(
        request, quashed ? ClosingReason.PROCESS_QUASHED : ClosingReason.PROCESS_WITHDRAWN);
    requestEnd.close(request, quashed ? Outcome.QUASHED : Outcome.WITHDRAWN, "closeEndedProcess");
  }
}
