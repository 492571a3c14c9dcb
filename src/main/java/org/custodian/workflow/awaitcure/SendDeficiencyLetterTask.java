package org.custodian.workflow.awaitcure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Names every defect and how to cure it, 45 CFR 164.508(b)(2). */
@Component("sendDeficiencyLetter")
final class SendDeficiencyLetterTask implements JavaDelegate {
  private final LetterDesk letters;

  SendDeficiencyLetterTask(LetterDesk letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.deficiency(BusinessKey.of(step), step.getProcessInstanceId());
  }
}
