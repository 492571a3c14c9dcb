package org.custodian.workflow.holdinspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.followdelivery.RequestDelivered;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request of which nothing is left but the inspection; where a copy goes, that ends it. */
@Component("closeInspection")
final class CloseInspectionTask implements JavaDelegate {
  private static final String STEP = "closeInspection";

  private final Inspections inspections;
  private final Intake intake;
  private final RequestDelivered delivered;
  private final RequestEnd requestEnd;
  private final LetterDesk letters;
  private final OpenProcesses open;

  CloseInspectionTask(
      Inspections inspections,
      Intake intake,
      RequestDelivered delivered,
      RequestEnd requestEnd,
      LetterDesk letters,
      OpenProcesses open) {
    this.inspections = inspections;
    this.intake = intake;
    this.delivered = delivered;
    this.requestEnd = requestEnd;
    this.letters = letters;
    this.open = open;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    delivered.close(request, STEP);
    boolean copy = intake.request(request).access().copy();
    if (intake.request(request).outcome().isEmpty() && !(copy && delivers(request))) {
      close(request);
    }
  }

  private void close(RequestNumber request) {
    if (inspections.course(request).filter(InspectionCourse.HELD::equals).isPresent()) {
      requestEnd.close(request, Outcome.INSPECTED, STEP);
      return;
    }
    letters.closing(request, ClosingReason.INSPECTION_GIVEN_UP);
    requestEnd.close(request, Outcome.NOT_INSPECTED, STEP);
  }

  /** A copy that nobody paid for has no process any more; one that goes has. */
  private boolean delivers(RequestNumber request) {
    return open.run(request, "deliver-packet");
  }
}
