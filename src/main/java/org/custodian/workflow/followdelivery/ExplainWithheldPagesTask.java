package org.custodian.workflow.followdelivery;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.WithheldPages;
import org.springframework.stereotype.Component;

/** Tells what is left out, where the law has it told; else says nothing (rules D12, A9, M7). */
@Component("explainWithheldPages")
final class ExplainWithheldPagesTask implements JavaDelegate {
  private final WithheldPages withheld;

  ExplainWithheldPagesTask(WithheldPages withheld) {
    this.withheld = withheld;
  }

  @Override
  public void execute(DelegateExecution step) {
    withheld.explain(BusinessKey.of(step));
  }
}
