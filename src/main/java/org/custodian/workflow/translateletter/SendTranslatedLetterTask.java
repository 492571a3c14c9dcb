package org.custodian.workflow.translateletter;

import static org.custodian.workflow.RequestVariables.TRANSLATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.TranslatedLetters;
import org.springframework.stereotype.Component;

/** Sends the translation of a letter after the letter itself. */
@Component("sendTranslatedLetter")
final class SendTranslatedLetterTask implements JavaDelegate {
  private final TranslatedLetters letters;

  SendTranslatedLetterTask(TranslatedLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.send(BusinessKey.of(step), TRANSLATION.in(step));
  }
}
