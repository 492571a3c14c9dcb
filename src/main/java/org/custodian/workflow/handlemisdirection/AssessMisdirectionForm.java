package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;
import static org.custodian.workflow.RequestVariables.LOW_PROBABILITY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.incident.Misdirection;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Reads the decision that our page recorded; without one it is too early to complete. */
@Component("assessMisdirection")
final class AssessMisdirectionForm implements TaskListener {
  private final Misdirection misdirection;

  AssessMisdirectionForm(Misdirection misdirection) {
    this.misdirection = misdirection;
  }

  @Override
  public void notify(DelegateTask task) {
    Claim.of(task);
    var decision =
        misdirection
            .incident(INCIDENT.in(task))
            .decision()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "FLW-30 Decide about the wrong recipient of "
                            + BusinessKey.of(task)
                            + " on the page before you complete."));
    LOW_PROBABILITY.set(task, !decision.breach());
  }
}
