package org.custodian.workflow.askcounsel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.intake.Outcome;
import org.custodian.verification.Proceedings;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose process is no more: set aside by a court, or taken back (rule B12). */
@Component("closeEndedProcess")
final class CloseEndedProcessTask implements JavaDelegate {
  private final Proceedings proceedings;
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  CloseEndedProcessTask(Proceedings proceedings, LetterDesk letters, RequestEnd requestEnd) {
    this.proceedings = proceedings;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    boolean quashed = proceedings.quashed(request);
    letters.closing(
        request, quashed ? ClosingReason.PROCESS_QUASHED : ClosingReason.PROCESS_WITHDRAWN);
    requestEnd.close(request, quashed ? Outcome.QUASHED : Outcome.WITHDRAWN, "closeEndedProcess");
  }
}
