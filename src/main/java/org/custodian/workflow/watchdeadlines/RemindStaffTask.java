package org.custodian.workflow.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Reminds before the hospital's own target day. */
@Component("remindStaff")
final class RemindStaffTask implements JavaDelegate {
  private final DeadlineWatch watch;

  RemindStaffTask(DeadlineWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution step) {
    watch.remind(BusinessKey.of(step));
  }
}
