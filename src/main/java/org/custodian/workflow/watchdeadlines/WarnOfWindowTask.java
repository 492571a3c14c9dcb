package org.custodian.workflow.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Five days are left to extend the legal limit (rule D2). */
@Component("warnOfWindow")
final class WarnOfWindowTask implements JavaDelegate {
  private final DeadlineWatch watch;

  WarnOfWindowTask(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution step) {
    watch.windowCloses(BusinessKey.of(step));
  }
}
