package org.custodian.workflow.confirmduplicate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Duplicates;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.QuestionLetters;
import org.springframework.stereotype.Component;

/** Tells number and state of the first request, and ends the second one with it. */
@Component("closeDuplicate")
final class CloseDuplicateTask implements JavaDelegate {
  private final Duplicates duplicates;
  private final QuestionLetters letters;
  private final RequestEnd requestEnd;

  CloseDuplicateTask(Duplicates duplicates, QuestionLetters letters, RequestEnd requestEnd) {
    this.duplicates = duplicates;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.duplicate(request, duplicates.first(request).orElseThrow());
    requestEnd.close(request, Outcome.DUPLICATE, "closeDuplicate");
  }
}
