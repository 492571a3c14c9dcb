package org.custodian.workflow.followdelivery;

import static org.custodian.workflow.RequestVariables.PACKET_VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Mails a packet that goes as an attachment, after its release stands in the signed log. */
@Component("attachPacket")
final class AttachPacketTask implements JavaDelegate {
  private final AttachedPacket attached;

  AttachPacketTask(AttachedPacket attached) {
    this.attached = attached;
  }

  @Override
  public void execute(DelegateExecution step) {
    attached.send(BusinessKey.of(step), PACKET_VERSION.in(step));
  }
}
