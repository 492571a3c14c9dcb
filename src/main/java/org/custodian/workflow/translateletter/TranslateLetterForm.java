package org.custodian.workflow.translateletter;

import static org.custodian.workflow.RequestVariables.NOTHING_TO_SEND;
import static org.custodian.workflow.RequestVariables.TRANSLATION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.intake.Translations;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Completing is possible once the translation is kept on our page, or found not to be needed. */
@Component("translateLetter")
final class TranslateLetterForm implements TaskListener {
  private final Translations translations;

  TranslateLetterForm(Translations translations) {
    this.translations = translations;
  }

  @Override
  public void notify(DelegateTask task) {
    var translation = translations.of(BusinessKey.of(task), TRANSLATION.in(task));
    if (translation.open()) {
      throw new IllegalStateException(
          "FLW-50 The translation is not there yet. Add it on the page, or say there that none is"
              + " needed.");
    }
    NOTHING_TO_SEND.set(task, !translation.outgoing() || translation.sha256().isEmpty());
  }
}
