package org.custodian.workflow.watchdeadlines;

import org.custodian.verification.DeadlineExtended;
import org.custodian.verification.Extensions;
import org.custodian.workflow.letters.QuestionLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the letter without which an extension does not count, in the same transaction, and moves
 * the watch (rules D2, E6).
 */
@Component
final class TellExtension {
  private final Extensions extensions;
  private final QuestionLetters letters;
  private final Retiming retiming;

  TellExtension(Extensions extensions, QuestionLetters letters, Retiming retiming) {
    this.extensions = extensions;
    this.letters = letters;
    this.retiming = retiming;
  }

  @EventListener
  void on(DeadlineExtended event) {
    var extension = extensions.of(event.request()).orElseThrow();
    letters.extension(
        event.request(),
        extension.oldDue(),
        extension.newDue(),
        extension.wording(),
        extension.citation());
    retiming.restart(event.request());
  }
}
