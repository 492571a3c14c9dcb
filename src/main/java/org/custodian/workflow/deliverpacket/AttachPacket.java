package org.custodian.workflow.deliverpacket;

import org.custodian.correspondence.Attachment;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketReleased;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.Intake;
import org.custodian.packet.PacketAssembly;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A packet that goes by plain e-mail leaves in the transaction of its release: if the mail server
 * does not take it, nothing was released and the engine tries again (rule D5).
 */
@Component
final class AttachPacket {
  private final Delivery delivery;
  private final PacketAssembly packets;
  private final Intake intake;
  private final Correspondence correspondence;

  AttachPacket(
      Delivery delivery, PacketAssembly packets, Intake intake, Correspondence correspondence) {
    this.delivery = delivery;
    this.packets = packets;
    this.intake = intake;
    this.correspondence = correspondence;
  }

  @EventListener
  void on(PacketReleased event) {
    var number = event.request();
    delivery
        .released(number)
        .filter(release -> release.method() == DeliveryWish.Method.EMAIL)
        .flatMap(release -> packets.packet(number, event.version()))
        .ifPresent(
            packet ->
                correspondence.mailPacket(
                    new Attachment(number, packets.content(packet)),
                    delivery.mailAddress(number),
                    intake.request(number).language(),
                    "packet-attached/" + event.version()));
  }
}
