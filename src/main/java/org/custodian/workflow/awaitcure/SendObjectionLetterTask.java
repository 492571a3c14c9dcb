package org.custodian.workflow.awaitcure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Objects to process that shows no satisfactory assurance, 45 CFR 164.512(e)(1)(ii). */
@Component("sendObjectionLetter")
final class SendObjectionLetterTask implements JavaDelegate {
  private final LetterDesk letters;

  SendObjectionLetterTask(LetterDesk letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.objection(BusinessKey.of(step), step.getProcessInstanceId());
  }
}
