package org.custodian.workflow.handoverpacket;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is possible once the number was read twice and is recorded. */
@Component("faxPacket")
final class FaxPacketForm implements TaskListener {
  private final HandedOver handedOver;

  FaxPacketForm(HandedOver handedOver) {
    this.handedOver = handedOver;
  }

  @Override
  public void notify(DelegateTask task) {
    handedOver.check(BusinessKey.of(task), Claim.of(task));
  }
}
