package org.custodian.workflow.requestoutsiderecords;

import static org.custodian.workflow.RequestVariables.OUTSIDE_ANSWER_BY;
import static org.custodian.workflow.RequestVariables.SECOND_LETTER_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.OutsideLetters;
import org.springframework.stereotype.Component;

/** Asks the other hospital, 45 CFR 164.506(c)(2), and counts the days from that letter. */
@Component("sendOutsideRequest")
final class SendOutsideRequestTask implements JavaDelegate {
  private final OutsideLetters letters;
  private final OutsideWait wait;

  SendOutsideRequestTask(OutsideLetters letters, OutsideWait wait) {
    this.letters = letters;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    var again = wait.secondLetterOn();
    letters.first(BusinessKey.of(step), again);
    SECOND_LETTER_AT.set(step, wait.endOf(again));
    OUTSIDE_ANSWER_BY.set(step, wait.endOf(wait.lastDay()));
  }
}
