package org.custodian.workflow.letinspect;

import static org.custodian.workflow.RequestVariables.COPY_WANTED;
import static org.custodian.workflow.RequestVariables.INSPECTION_FIRST;
import static org.custodian.workflow.RequestVariables.INSPECTION_OVER;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.StartVariables;
import org.springframework.stereotype.Component;

/**
 * Asks whether the record is looked at before anything is copied. Who wants both looks at it while
 * the copy goes its way, so that neither waits for the other.
 */
@Component("openInspection")
final class OpenInspectionTask implements JavaDelegate {
  private static final String PROCESS = "hold-inspection";

  private final Intake intake;
  private final Inspections inspections;
  private final RuntimeService runtime;
  private final OpenProcesses open;
  private final StartVariables variables;

  OpenInspectionTask(
      Intake intake,
      Inspections inspections,
      RuntimeService runtime,
      OpenProcesses open,
      StartVariables variables) {
    this.intake = intake;
    this.inspections = inspections;
    this.runtime = runtime;
    this.open = open;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = BusinessKey.of(step);
    var request = intake.request(number);
    boolean pending = inspections.pending(request);
    boolean copy = request.access().copy();
    INSPECTION_FIRST.set(step, pending && !copy);
    INSPECTION_OVER.set(step, false);
    // What a review sets free after the inspection goes as a copy, and nobody pays for it (D7,
    // D13).
    COPY_WANTED.set(step, copy || !pending);
    if (pending && copy && !open.run(number, PROCESS)) {
      runtime.startProcessInstanceByKey(PROCESS, number.value(), variables.of(number));
    }
  }
}
