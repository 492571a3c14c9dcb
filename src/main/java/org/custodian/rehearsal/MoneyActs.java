package org.custodian.rehearsal;

import java.util.HashMap;
import java.util.Map;
import org.custodian.fees.FeeKind;
import org.custodian.fees.LineDecision;
import org.custodian.fees.Payment;
import org.custodian.fees.WaiverReason;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestNumber;

/** Acts about fees. */
final class MoneyActs {
  private final House house;
  private final Progress progress;

  MoneyActs(House house, Progress progress) {
    this.house = house;
    this.progress = progress;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    var by = LegalActs.by(part);
    switch (what) {
      case "feeLine" -> line(number, part);
      case "estimate" -> house.fees().estimate(number, part.number("pages", 1), by);
      case "estimateAgreed" -> house.fees().agree(number, house.today(), Actor.requester(number));
      case "payment" -> house.payments().pay(payment(number, part), by);
      case "refund" -> {
        long due = house.fees().state(number).refundDue();
        house.payments().refund(number, part.cents("amount").orElse(due), house.today(), by);
      }
      case "waive" -> {
        var reason = part.one("reason", WaiverReason.class, WaiverReason.POLICY);
        var amount = part.cents("amount");
        if (amount.isPresent()) {
          house.payments().waive(number, amount.get(), reason, by);
        } else {
          house.payments().waiveAll(number, reason, by);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void line(RequestNumber number, Part part) {
    var decision =
        house
            .fees()
            .enter(
                number,
                part.one("kind", FeeKind.class).orElseThrow(),
                part.cents("amount").orElse(0L),
                LegalActs.by(part));
    if (decision instanceof LineDecision.Refused refused) {
      throw new IllegalArgumentException(
          refused.rule().ruleId() + ": the law does not let this line be charged.");
    }
  }

  private Payment payment(RequestNumber number, Part part) {
    var means = part.one("means", Payment.Means.class, Payment.Means.CHEQUE);
    var shares = new HashMap<RequestNumber, Long>();
    part.at("shares")
        .map(Part::keys)
        .orElse(Map.of())
        .forEach(
            (key, amount) ->
                progress
                    .named(key)
                    .ifPresent(request -> shares.put(request.number(), amount.cents())));
    if (shares.isEmpty()) {
      shares.put(number, part.cents("amount").orElseGet(() -> house.fees().state(number).open()));
    }
    return new Payment(house.today(), means, shares);
  }
}
