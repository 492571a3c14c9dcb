package org.custodian.workflow.awaitcure;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.CURE_AWAITED;
import static org.custodian.workflow.RequestVariables.CURE_BY;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;
import static org.custodian.workflow.RequestVariables.REVIEWED_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Asks how long the wait may last, and whether something came since the last judgement. */
@Component("lookForCure")
final class LookForCureTask implements JavaDelegate {
  private final CureWait wait;

  LookForCureTask(CureWait wait) {
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var since = REVIEWED_AT.in(step);
    boolean ended = wait.ended(request);
    boolean papers = wait.papersSince(request, since);
    boolean cured = !ended && (papers || wait.newsSince(request, since));
    CURE_BY.set(step, wait.until(request));
    PAPERS_TO_READ.set(step, papers);
    CURED.set(step, cured);
    CURE_AWAITED.set(step, !ended && !cured);
  }
}
