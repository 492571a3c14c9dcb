package org.custodian.workflow.askcounsel;

import static org.custodian.workflow.RequestVariables.OBJECTION_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.LetterDesk;
import org.custodian.workflow.watchdeadlines.ObjectionWatch;
import org.springframework.stereotype.Component;

/**
 * Objects to process that shows no satisfactory assurance, 45 CFR 164.512(e)(1)(ii). Once objected,
 * the next answer is due on the return date.
 */
@Component("sendObjectionLetter")
final class SendObjectionLetterTask implements JavaDelegate {
  private final LetterDesk letters;
  private final ObjectionWatch watch;

  SendObjectionLetterTask(LetterDesk letters, ObjectionWatch watch) {
    this.letters = letters;
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (!watch.objectedToThis(request)) {
      letters.objection(request, step.getProcessInstanceId());
      watch.objected(request);
    }
    OBJECTION_AT.set(step, Date.from(watch.afterObjection(request)));
  }
}
