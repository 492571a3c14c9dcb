package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Collects the chart of the matched patient; nothing found is an answer, not a failure. */
@Component("collectRecords")
final class CollectRecordsTask implements JavaDelegate {
  private final Records records;
  private final Verification verification;

  CollectRecordsTask(Records records, Verification verification) {
    this.records = records;
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var patient =
        verification
            .patient(request)
            .orElseThrow(
                () ->
                    new IllegalStateException("FLW-06 No patient is matched to " + request + "."));
    if (records.collect(request, patient) == 0) {
      throw new BpmnError("noRecords");
    }
  }
}
