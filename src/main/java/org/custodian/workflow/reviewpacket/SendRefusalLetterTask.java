package org.custodian.workflow.reviewpacket;

import static org.custodian.workflow.RequestVariables.RELEASE_APPROVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Says that nothing goes, and ends the request. */
@Component("sendRefusalLetter")
final class SendRefusalLetterTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  SendRefusalLetterTask(LetterDesk letters, RequestEnd requestEnd) {
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.refusal(request);
    requestEnd.close(request, Outcome.REFUSED, "sendRefusalLetter");
    RELEASE_APPROVED.set(step, false);
  }
}
