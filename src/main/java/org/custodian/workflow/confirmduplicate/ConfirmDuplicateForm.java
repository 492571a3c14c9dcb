package org.custodian.workflow.confirmduplicate;

import static org.custodian.workflow.RequestVariables.DUPLICATE;
import static org.custodian.workflow.RequestVariables.DUPLICATE_OF;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.intake.Duplicates;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Takes the number that was typed, unless somebody decided before. */
@Component("confirmDuplicate")
final class ConfirmDuplicateForm implements TaskListener {
  private final Duplicates duplicates;

  ConfirmDuplicateForm(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @Override
  public void notify(DelegateTask task) {
    var request = BusinessKey.of(task);
    var typed = task.getVariable(DUPLICATE_OF.name()) instanceof String text ? text.strip() : "";
    var first = Optional.of(typed).filter(text -> !text.isEmpty()).map(RequestNumber::new);
    duplicates.decide(request, first, Actor.staff(Claim.of(task)));
    DUPLICATE.set(task, duplicates.first(request).isPresent());
  }
}
