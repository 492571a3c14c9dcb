package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.abstraction.Abstraction;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Seals the page decisions; the module refuses while a page is undecided. */
@Component("decidePages")
final class DecidePagesForm implements TaskListener {
  private final Abstraction abstraction;

  DecidePagesForm(Abstraction abstraction) {
    this.abstraction = abstraction;
  }

  @Override
  public void notify(DelegateTask task) {
    abstraction.complete(BusinessKey.of(task), Claim.of(task));
  }
}
