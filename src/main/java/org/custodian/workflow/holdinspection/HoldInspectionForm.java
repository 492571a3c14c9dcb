package org.custodian.workflow.holdinspection;

import static org.custodian.workflow.RequestVariables.COPY_WANTED;
import static org.custodian.workflow.RequestVariables.INSPECTION_OVER;
import static org.custodian.workflow.RequestVariables.PACKET_STANDS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.delivery.Showings;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is possible once it is recorded what came of the appointment. */
@Component("holdInspection")
final class HoldInspectionForm implements TaskListener {
  private final Inspections inspections;
  private final Intake intake;
  private final Showings showings;

  HoldInspectionForm(Inspections inspections, Intake intake, Showings showings) {
    this.inspections = inspections;
    this.intake = intake;
    this.showings = showings;
  }

  @Override
  public void notify(DelegateTask task) {
    Claim.of(task);
    var request = BusinessKey.of(task);
    if (inspections.appointment(request).isPresent()) {
      throw new IllegalStateException(
          "FLW-37 Record what came of the appointment before you complete.");
    }
    boolean over = !inspections.pending(request);
    INSPECTION_OVER.set(task, over);
    COPY_WANTED.set(task, over && intake.request(request).access().copy());
    PACKET_STANDS.set(task, over || !showings.mustStay(request));
  }
}
