package org.custodian.workflow.handoverpacket;

import org.custodian.delivery.Delivery;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The last guard of both tasks: what left the house is recorded. */
@Component
final class HandedOver {
  private final Delivery delivery;

  HandedOver(Delivery delivery) {
    this.delivery = delivery;
  }

  /**
   * Lets the person pass.
   *
   * @throws IllegalStateException if nothing was recorded for the present packet
   */
  void check(RequestNumber request, StaffId person) {
    // What may not be printed any more is not handed over; the release says so and goes its way.
    if (!delivery.handedOver(request) && !delivery.mustStay(request)) {
      throw new IllegalStateException(
          "FLW-27 Record how the packet of " + request + " left the house before you complete.");
    }
  }
}
