package org.custodian.workflow.preparepacket;

import static org.custodian.workflow.RequestVariables.RELEASE_APPROVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.Delivery;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/**
 * Says that nothing was found that may go; not whether the person ever was a patient. After a
 * release it says nothing: no further packet came of what was left.
 */
@Component("sendNoRecordsLetter")
final class SendNoRecordsLetterTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;
  private final Delivery delivery;

  SendNoRecordsLetterTask(LetterDesk letters, RequestEnd requestEnd, Delivery delivery) {
    this.delivery = delivery;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (delivery.releases(request).isEmpty()) {
      boolean denied = letters.noRecords(request);
      var outcome = denied ? Outcome.REFUSED : Outcome.NO_RECORDS;
      requestEnd.close(request, outcome, "sendNoRecordsLetter");
    }
    RELEASE_APPROVED.set(step, false);
  }
}
