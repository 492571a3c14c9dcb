package org.custodian.web.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.fees.FeeKind;
import org.custodian.fees.Fees;
import org.custodian.fees.LineDecision;
import org.custodian.fees.Payment;
import org.custodian.fees.Payments;
import org.custodian.fees.WaiverReason;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.RoleLacking;
import org.springframework.stereotype.Component;

/** What may be done about the fee of a request outside of a task. */
@Component
final class MoneyActs {
  private final Fees fees;
  private final Payments payments;
  private final DeskTexts texts;
  private final Facility facility;
  private final Clock clock;

  MoneyActs(Fees fees, Payments payments, DeskTexts texts, Facility facility, Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.texts = texts;
    this.facility = facility;
    this.clock = clock;
  }

  /**
   * Does one of them.
   *
   * @param act "cost", "agree", "pay", "refund" or "waive"
   * @param mayWaive whether this person may take a fee off
   * @return why not, where the law refuses it
   */
  Optional<String> act(
      RequestNumber request, String act, Answers typed, StaffId by, boolean mayWaive) {
    switch (act) {
      case "cost" -> {
        return cost(request, typed, by);
      }
      case "agree" -> fees.agree(request, day(typed), Actor.staff(by));
      case "pay" -> payments.pay(payment(request, typed), by);
      case "refund" -> payments.refund(request, cents(typed), day(typed), by);
      default -> waive(request, typed, by, mayWaive);
    }
    return Optional.empty();
  }

  private Optional<String> cost(RequestNumber request, Answers typed, StaffId by) {
    var decision = fees.enter(request, FeeKind.valueOf(typed.text("kind")), cents(typed), by);
    return decision instanceof LineDecision.Refused refused
        ? Optional.of(why(refused.rule()))
        : Optional.empty();
  }

  private String why(RuleDecision rule) {
    var words = texts.say("desk.fee.refused." + rule.facts().get("reason"));
    return words + " (" + rule.ruleId() + ", " + rule.citation() + ")";
  }

  private Payment payment(RequestNumber request, Answers typed) {
    return Payment.of(
        day(typed), Payment.Means.valueOf(typed.text("means")), request, cents(typed));
  }

  private void waive(RequestNumber request, Answers typed, StaffId by, boolean mayWaive) {
    if (!mayWaive) {
      throw new RoleLacking();
    }
    var reason = WaiverReason.valueOf(typed.text("reason"));
    if (typed.text("amount").isEmpty()) {
      payments.waiveAll(request, reason, by);
    } else {
      payments.waive(request, cents(typed), reason, by);
    }
  }

  private LocalDate day(Answers typed) {
    return typed.dayOr("on", facility.day(clock.instant()));
  }

  private static long cents(Answers typed) {
    try {
      return new BigDecimal(typed.text("amount")).movePointRight(2).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("DSK-10 An amount has the form 40.00.", e);
    }
  }
}
