package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.abstraction.Locating;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.engine.JobLease;
import org.springframework.stereotype.Component;

/** Collects the chart of the matched patient; nothing found is an answer, not a failure. */
@Component("collectRecords")
final class CollectRecordsTask implements JavaDelegate {
  private final Records records;
  private final Verification verification;
  private final Locating locating;
  private final JobLease lease;

  CollectRecordsTask(
      Records records, Verification verification, Locating locating, JobLease lease) {
    this.lease = lease;
    this.locating = locating;
    this.records = records;
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    if (verification.meansNobody(request)) {
      throw new BpmnError("noRecords");
    }
    var patient =
        verification
            .patient(request)
            .orElseThrow(
                () ->
                    new IllegalStateException("FLW-06 No patient is matched to " + request + "."));
    // To locate a person a sheet goes and no page of a chart, so none is needed (rule C7).
    int pages = lease.during(() -> records.collect(request, patient));
    if (pages == 0 && locating.sheet(request).isEmpty()) {
      throw new BpmnError("noRecords");
    }
  }
}
