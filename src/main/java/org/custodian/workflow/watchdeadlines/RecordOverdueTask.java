package org.custodian.workflow.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** The last lawful day is over: that is recorded for good, 45 CFR 164.524(b)(2). */
@Component("recordOverdue")
final class RecordOverdueTask implements JavaDelegate {
  private final DeadlineWatch watch;

  RecordOverdueTask(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution step) {
    watch.overdue(BusinessKey.of(step));
  }
}
