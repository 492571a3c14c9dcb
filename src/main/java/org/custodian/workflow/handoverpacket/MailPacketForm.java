package org.custodian.workflow.handoverpacket;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is possible once the consignment is recorded. */
@Component("mailPacket")
final class MailPacketForm implements TaskListener {
  private final HandedOver handedOver;

  MailPacketForm(HandedOver handedOver) {
    this.handedOver = handedOver;
  }

  @Override
  public void notify(DelegateTask task) {
    handedOver.check(BusinessKey.of(task), Claim.of(task));
  }
}
