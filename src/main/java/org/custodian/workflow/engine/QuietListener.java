package org.custodian.workflow.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A task listener whose failure the engine may write down and Tasklist may show. */
record QuietListener(String name, TaskListener listener) implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    try {
      listener.notify(task);
    } catch (BpmnError answer) {
      throw answer;
    } catch (RuntimeException | StackOverflowError failure) {
      throw StepFailed.of(name, failure);
    }
  }
}
