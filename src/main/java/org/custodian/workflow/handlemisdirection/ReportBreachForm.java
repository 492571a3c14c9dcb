package org.custodian.workflow.handlemisdirection;

import static org.custodian.workflow.RequestVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.incident.Misdirection;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Lets nobody pass with a report missing; of program records there are two (rule M13). */
@Component("reportBreach")
final class ReportBreachForm implements TaskListener {
  private final Misdirection misdirection;

  ReportBreachForm(Misdirection misdirection) {
    this.misdirection = misdirection;
  }

  @Override
  public void notify(DelegateTask task) {
    Claim.of(task);
    if (!misdirection.incident(INCIDENT.in(task)).missingReports().isEmpty()) {
      throw new IllegalStateException(
          "FLW-32 A report about "
              + BusinessKey.of(task)
              + " is missing. Note it on the page before you complete.");
    }
  }
}
