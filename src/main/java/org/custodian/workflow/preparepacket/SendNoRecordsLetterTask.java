package org.custodian.workflow.preparepacket;

import static org.custodian.workflow.RequestVariables.RELEASE_APPROVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Closing;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Says that nothing was found that may go; not whether the person ever was a patient. */
@Component("sendNoRecordsLetter")
final class SendNoRecordsLetterTask implements JavaDelegate {
  private final LetterDesk letters;
  private final Closing closing;

  SendNoRecordsLetterTask(LetterDesk letters, Closing closing) {
    this.letters = letters;
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.noRecords(request);
    closing.close(request, Outcome.NO_RECORDS, "sendNoRecordsLetter");
    RELEASE_APPROVED.set(step, false);
  }
}
