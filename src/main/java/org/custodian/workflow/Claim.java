package org.custodian.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.custodian.vocabulary.StaffId;

/**
 * Who completes a task. The engine lets every candidate complete a task that another one claimed;
 * the ledger must name the person who did the work, so here only the assignee may.
 */
public final class Claim {

  /**
   * The assignee, who is also the one that completes.
   *
   * @throws IllegalStateException if nobody claimed the task, or somebody else completes it
   */
  public static StaffId of(DelegateTask task) {
    var assignee = task.getAssignee();
    if (assignee == null) {
      throw new IllegalStateException("FLW-02 Claim the task before you complete it.");
    }
    var person = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (person != null && !assignee.equals(person.getUserId())) {
      throw new IllegalStateException("FLW-03 Only the person who claimed the task completes it.");
    }
    return new StaffId(assignee);
  }

  private Claim() {}
}
