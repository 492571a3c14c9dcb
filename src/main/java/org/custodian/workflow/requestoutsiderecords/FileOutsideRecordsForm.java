package org.custodian.workflow.requestoutsiderecords;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Who completes the task has compared the pages with the patient and put them into the chart. */
@Component("fileOutsideRecords")
final class FileOutsideRecordsForm implements TaskListener {
  private final Intake intake;
  private final Ledger ledger;

  FileOutsideRecordsForm(Intake intake, Ledger ledger) {
    this.intake = intake;
    this.ledger = ledger;
  }

  @Override
  public void notify(DelegateTask task) {
    var request = BusinessKey.of(task);
    var papers = intake.papers(request).size();
    ledger.append(
        request,
        Kind.OUTSIDE_RECORDS_FILED,
        Actor.staff(Claim.of(task)),
        Map.of("papers", String.valueOf(papers)));
  }
}
