package org.custodian.workflow.watchdeadlines;

import org.custodian.verification.DeadlineExtended;
import org.custodian.verification.Verification;
import org.custodian.workflow.letters.QuestionLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the letter without which an extension does not count, in the same transaction, and moves
 * the watch (rules D2, E6).
 */
@Component
final class TellExtension {
  private final Verification verification;
  private final QuestionLetters letters;
  private final Retiming retiming;

  TellExtension(Verification verification, QuestionLetters letters, Retiming retiming) {
    this.verification = verification;
    this.letters = letters;
    this.retiming = retiming;
  }

  @EventListener
  void on(DeadlineExtended event) {
    var extension = verification.extension(event.request()).orElseThrow();
    letters.extension(
        event.request(),
        extension.oldDue(),
        extension.newDue(),
        extension.wording(),
        extension.citation());
    retiming.restart(event.request());
  }
}
