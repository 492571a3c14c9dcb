package org.custodian.workflow.askcounsel;

import static org.custodian.workflow.RequestVariables.OBJECTION_AT;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
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
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private final LetterDesk letters;
  private final Verification verification;
  private final ObjectionWatch watch;
  private final Facility facility;

  SendObjectionLetterTask(
      LetterDesk letters, Verification verification, ObjectionWatch watch, Facility facility) {
    this.letters = letters;
    this.verification = verification;
    this.watch = watch;
    this.facility = facility;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.objection(request, step.getProcessInstanceId());
    watch.objected(request);
    var last = verification.cureBy(request).atTime(EVENING).atZone(facility.zone());
    OBJECTION_AT.set(step, Date.from(last.toInstant()));
  }
}
