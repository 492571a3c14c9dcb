package org.custodian.workflow.followdelivery;

import java.util.Date;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** The e-mail with the link to a released packet. */
@Component
final class ReleaseNotice {
  private final Delivery delivery;
  private final PacketLinks packetLinks;
  private final Intake intake;
  private final Correspondence correspondence;
  private final Facility facility;

  ReleaseNotice(
      Delivery delivery,
      PacketLinks packetLinks,
      Intake intake,
      Correspondence correspondence,
      Facility facility) {
    this.delivery = delivery;
    this.packetLinks = packetLinks;
    this.intake = intake;
    this.correspondence = correspondence;
    this.facility = facility;
  }

  /**
   * Sends it, once per release; whoever gave no e-mail address finds the link on the status page.
   *
   * @return when the link's last day is over
   */
  Date send(RequestNumber number) {
    var link =
        packetLinks
            .state(number)
            .orElseThrow(
                () -> new IllegalStateException("FLW-08 Request " + number + " has no link."));
    var request = intake.request(number);
    if (!request.requester().email().isBlank()) {
      correspondence.mail(
          number,
          new Mail.PacketReady(
              packetLinks.address(number), link.until(), delivery.tooLargeForMail(number)),
          request.requester().email(),
          request.language(),
          "packet-ready/" + link.version());
    }
    return Date.from(link.until().plusDays(1).atStartOfDay(facility.zone()).toInstant());
  }
}
