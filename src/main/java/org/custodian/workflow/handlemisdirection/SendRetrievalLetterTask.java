package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whoever got the pages to give them back, on the day it is discovered. */
@Component("sendRetrievalLetter")
final class SendRetrievalLetterTask implements JavaDelegate {
  private final IncidentLetters letters;

  SendRetrievalLetterTask(IncidentLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.retrieval(INCIDENT.in(step));
  }
}
