package org.custodian.workflow.finishduties;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Completing says that nothing is owed any more; refused while something is. */
@Component("finishDuties")
final class FinishDutiesForm implements TaskListener {
  private final Verification verification;

  FinishDutiesForm(Verification verification) {
    this.verification = verification;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!verification.openDuties(BusinessKey.of(task)).isEmpty()) {
      throw new IllegalStateException(
          "FLW-33 Something is still owed. Note on the page of the request that it was done; the"
              + " task then ends by itself.");
    }
  }
}
