package org.custodian.workflow.finishduties;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.verification.Duties;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Completing says that nothing is owed any more; refused while something is. */
@Component("finishDuties")
final class FinishDutiesForm implements TaskListener {
  private final Duties duties;

  FinishDutiesForm(Duties duties) {
    this.duties = duties;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!duties.open(BusinessKey.of(task)).isEmpty()) {
      throw new IllegalStateException(
          "FLW-33 Something is still owed. Note on the page of the request that it was done; the"
              + " task then ends by itself.");
    }
  }
}
