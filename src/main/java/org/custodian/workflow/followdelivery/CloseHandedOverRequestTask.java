package org.custodian.workflow.followdelivery;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Ends a request whose packet went by post, fax or e-mail, unless more is to come. */
@Component("closeHandedOverRequest")
final class CloseHandedOverRequestTask implements JavaDelegate {
  private final RequestDelivered delivered;

  CloseHandedOverRequestTask(RequestDelivered delivered) {
    this.delivered = delivered;
  }

  @Override
  public void execute(DelegateExecution step) {
    delivered.close(BusinessKey.of(step), "closeHandedOverRequest");
  }
}
