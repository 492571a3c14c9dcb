package org.custodian.workflow.followdelivery;

import org.custodian.correspondence.Attachment;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.LoggedRelease;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * The plain e-mail with the packet that a patient was warned of and wants (rule D5). It goes in a
 * job of its own: if the mail server does not take it, the release stands and the engine tries
 * again, under the same Message-ID.
 */
@Component
final class AttachedPacket {
  private final Delivery delivery;
  private final Intake intake;
  private final Correspondence correspondence;

  AttachedPacket(Delivery delivery, Intake intake, Correspondence correspondence) {
    this.delivery = delivery;
    this.intake = intake;
    this.correspondence = correspondence;
  }

  /** Sends it, once per release; does nothing for a release that goes another way. */
  void send(RequestNumber number, int version) {
    delivery.attachment(number, version).ifPresent(this::mail);
  }

  private void mail(LoggedRelease packet) {
    var number = packet.request();
    correspondence.mailPacket(
        new Attachment(number, packet.file(), packet.entry()),
        delivery.mailAddress(number),
        intake.request(number).language(),
        "packet-attached/" + packet.version());
  }
}
