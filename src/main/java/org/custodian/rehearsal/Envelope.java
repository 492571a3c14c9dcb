package org.custodian.rehearsal;

import java.util.Optional;
import org.custodian.delivery.Handover;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.RequesterKind;

/** What staff writes on an envelope, or dials. */
record Envelope(House house) {

  /** Goes by fax if the act or the request says so, else by post. */
  Handover filled(Case request, Part act) {
    boolean fax =
        act.text("method")
            .map("FAX"::equals)
            .orElseGet(() -> house.delivery().way(request.number()) == DeliveryWish.Method.FAX);
    return filled(request, Optional.of(act), fax);
  }

  Handover filled(Case request, Optional<Part> act, boolean fax) {
    var wish = house.intake().request(request.number()).particulars().delivery();
    var asks = request.incoming().requester();
    if (fax) {
      var number = act.flatMap(part -> part.text("number")).or(wish::address).orElse(asks.phone());
      return new Handover.Faxed(number, number);
    }
    return new Handover.Mailed(
        act.flatMap(part -> part.text("tracking")).orElse("REHEARSAL 0001"),
        act.flatMap(part -> part.text("address"))
            .or(() -> onFile(request))
            .or(wish::address)
            .orElse(asks.address()));
  }

  /** Staff reads off the page where a patient wants letters (rule J3). */
  private Optional<String> onFile(Case request) {
    return request.requester() == RequesterKind.PATIENT
        ? house.verification().patient(request.number()).flatMap(house.addresses()::of)
        : Optional.empty();
  }
}
