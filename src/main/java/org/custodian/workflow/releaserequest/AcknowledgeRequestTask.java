package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Says that the request has arrived, by letter and by e-mail. */
@Component("acknowledgeRequest")
final class AcknowledgeRequestTask implements JavaDelegate {
  private final LetterDesk letters;

  AcknowledgeRequestTask(LetterDesk letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.acknowledge(BusinessKey.of(step));
  }
}
