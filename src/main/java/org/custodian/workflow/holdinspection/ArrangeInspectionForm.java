package org.custodian.workflow.holdinspection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.intake.Inspections;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is possible once the appointment is recorded. */
@Component("arrangeInspection")
final class ArrangeInspectionForm implements TaskListener {
  private final Inspections inspections;

  ArrangeInspectionForm(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void notify(DelegateTask task) {
    Claim.of(task);
    if (inspections.appointment(BusinessKey.of(task)).isEmpty()) {
      throw new IllegalStateException(
          "FLW-36 Record time and place of the appointment before you complete.");
    }
  }
}
