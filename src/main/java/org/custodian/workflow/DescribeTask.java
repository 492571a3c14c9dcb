package org.custodian.workflow;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/**
 * Writes the request's number, its class and the day on which the task is due on the task's card,
 * so that a list can be read. The day is the hospital's; a browser may stand in another zone.
 */
@Component("describeTask")
final class DescribeTask implements TaskListener {
  private final Facility facility;

  DescribeTask(Facility facility) {
    this.facility = facility;
  }

  @Override
  public void notify(DelegateTask task) {
    var words = RequestVariables.REQUEST_CLASS.in(task).toLowerCase(Locale.ROOT).replace('_', ' ');
    task.setDescription(BusinessKey.of(task) + " \u00b7 " + words + due(task));
  }

  private String due(DelegateTask task) {
    var due = task.getDueDate();
    return due == null ? "" : " \u00b7 due " + facility.day(due.toInstant());
  }
}
