package org.custodian.workflow;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Writes the request's number and class on the task's card, so that a list can be read. */
@Component("describeTask")
final class DescribeTask implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    var words = RequestVariables.REQUEST_CLASS.in(task).toLowerCase(Locale.ROOT).replace('_', ' ');
    task.setDescription(BusinessKey.of(task) + " \u00b7 " + words);
  }
}
