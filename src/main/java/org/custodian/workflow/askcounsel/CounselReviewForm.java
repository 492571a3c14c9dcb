package org.custodian.workflow.askcounsel;

import static org.custodian.workflow.RequestVariables.COUNSEL_OBJECTS;
import static org.custodian.workflow.RequestVariables.LAST_OBJECTION_AT;
import static org.custodian.workflow.RequestVariables.PATIENT_TOLD;
import static org.custodian.workflow.RequestVariables.PROCESS_STANDS;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.ledger.Actor;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CounselDecision;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Reads the decision that counsel recorded for this task; its author must be who completes it. */
@Component("counselReview")
final class CounselReviewForm implements TaskListener {
  private final LegalClock legalClock;
  private final Proceedings proceedings;

  CounselReviewForm(LegalClock legalClock, Proceedings proceedings) {
    this.legalClock = legalClock;
    this.proceedings = proceedings;
  }

  @Override
  public void notify(DelegateTask task) {
    var request = BusinessKey.of(task);
    var by = Actor.staff(Claim.of(task)).value();
    var since = task.getCreateTime().toInstant();
    var answer =
        proceedings
            .decision(request)
            .filter(made -> made.by().equals(by) && !made.at().isBefore(since))
            .map(CounselDecision::answer)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "FLW-21 Record counsel's decision on "
                            + request
                            + " before you complete."));
    COUNSEL_OBJECTS.set(task, answer == CounselAnswer.OBJECT);
    PATIENT_TOLD.set(task, answer == CounselAnswer.NOTIFY_PATIENT);
    PROCESS_STANDS.set(task, answer != CounselAnswer.QUASHED && answer != CounselAnswer.WITHDRAWN);
    LAST_OBJECTION_AT.set(task, Date.from(legalClock.lastObjectionAt(request)));
  }
}
