package org.custodian.workflow.extendrelease;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.releasebatch.NextBatch;
import org.springframework.stereotype.Component;

/** Has what the new basis covers go as one more packet. */
@Component("startBatch")
final class StartBatchTask implements JavaDelegate {
  private final NextBatch batches;

  StartBatchTask(NextBatch batches) {
    this.batches = batches;
  }

  @Override
  public void execute(DelegateExecution step) {
    batches.start(BusinessKey.of(step));
  }
}
