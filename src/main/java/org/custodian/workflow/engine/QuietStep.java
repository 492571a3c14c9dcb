package org.custodian.workflow.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step whose failure the engine may write down. */
record QuietStep(String name, JavaDelegate step) implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    try {
      step.execute(execution);
    } catch (BpmnError answer) {
      throw answer;
    } catch (Exception | StackOverflowError failure) {
      throw StepFailed.of(name, failure);
    }
  }
}
