package org.custodian.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.custodian.vocabulary.RequestNumber;

/** The engine's business key is the request number, in every process and every called one. */
public final class BusinessKey {

  /** The request that this step works on. */
  public static RequestNumber of(DelegateExecution step) {
    return new RequestNumber(step.getProcessBusinessKey());
  }

  /** The request that this task is about. */
  public static RequestNumber of(DelegateTask task) {
    return new RequestNumber(task.getExecution().getProcessBusinessKey());
  }

  private BusinessKey() {}
}
