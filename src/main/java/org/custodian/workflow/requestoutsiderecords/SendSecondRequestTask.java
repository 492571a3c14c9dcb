package org.custodian.workflow.requestoutsiderecords;

import static org.custodian.workflow.RequestVariables.OUTSIDE_ANSWER_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.OutsideLetters;
import org.springframework.stereotype.Component;

/** Asks a second time, and never a third. */
@Component("sendSecondRequest")
final class SendSecondRequestTask implements JavaDelegate {
  private final OutsideLetters letters;
  private final OutsideWait wait;

  SendSecondRequestTask(OutsideLetters letters, OutsideWait wait) {
    this.letters = letters;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    letters.second(BusinessKey.of(step), wait.day(OUTSIDE_ANSWER_BY.in(step)));
  }
}
