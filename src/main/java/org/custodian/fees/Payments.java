package org.custodian.fees;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money against an invoice: what was paid, what is waived and what goes back. All amounts in cents;
 * every act under the lock of the invoice counter.
 */
@Component
public class Payments {
  private final Billing billing;
  private final Pricing pricing;
  private final FeeFile file;
  private final Ledger ledger;

  Payments(Billing billing, Pricing pricing, FeeFile file, Ledger ledger) {
    this.billing = billing;
    this.pricing = pricing;
    this.file = file;
    this.ledger = ledger;
  }

  /**
   * Takes a payment, whole, in part, or one for several requests; also after the release.
   *
   * @throws IllegalArgumentException if a share is more than its invoice still asks for
   */
  @Transactional
  public void pay(Payment payment, StaffId by) {
    var actor = Actor.staff(by);
    file.lock();
    billing.mustBePast(payment.receivedOn());
    var paymentId = UUID.randomUUID().toString();
    payment.byNumber().forEach((number, cents) -> take(payment, paymentId, number, cents, actor));
    payment.byNumber().keySet().forEach(number -> billing.settledNow(new RequestNumber(number)));
  }

  private void take(Payment payment, String paymentId, String no, long cents, Actor by) {
    var number = new RequestNumber(no);
    var invoice = file.invoice(number);
    long open = billing.account(number).map(Account::open).orElse(0L);
    if (invoice.isEmpty() || cents > open) {
      throw new IllegalArgumentException(
          "FEE-08 A share of a payment is at most what the invoice of its request still asks for.");
    }
    file.keep(
        new PaymentShare(paymentId, no, invoice.get().number(), cents)
            .received(payment, by.value(), billing.now()));
    ledger.append(
        number,
        Kind.PAID,
        by,
        Map.of(
            "payment",
            paymentId,
            "invoice",
            invoice.get().number(),
            "cents",
            cents,
            "means",
            payment.means(),
            "on",
            payment.receivedOn(),
            "open",
            open - cents));
  }

  /** Takes an amount off, for a reason. */
  @Transactional
  public void waive(RequestNumber number, long cents, WaiverReason reason, StaffId by) {
    file.lock();
    if (cents < 1 || cents > owed(number)) {
      throw new IllegalArgumentException("FEE-09 A waiver is at most what is owed.");
    }
    takeOff(number, cents, reason.name(), Actor.staff(by));
    billing.settledNow(number);
  }

  /** Takes all off that is owed. */
  @Transactional
  public void waiveAll(RequestNumber number, WaiverReason reason, StaffId by) {
    waive(number, owed(number), reason, by);
  }

  /**
   * Takes off what is owed for a request that ended before anything was released. Nobody who waits
   * is told, as there is nothing to wait for.
   */
  @Transactional
  public void cancel(RequestNumber number, Actor by) {
    file.lock();
    long owed = owed(number);
    if (owed > 0 && !pricing.anythingReleased(number)) {
      takeOff(number, owed, Waiver.NOTHING_RELEASED, by);
    }
  }

  private void takeOff(RequestNumber number, long cents, String reason, Actor by) {
    file.keep(new Waiver(number.value(), cents, reason, by.value(), billing.now()));
    ledger.append(number, Kind.FEE_WAIVED, by, Map.of("cents", cents, "reason", reason));
    long back = billing.account(number).map(Account::refundDue).orElse(0L);
    if (back > 0) {
      ledger.append(number, Kind.REFUND_DUE, by, Map.of("cents", back));
    }
  }

  /**
   * Notes that money went back, because the fee was waived after it was paid or the request ended
   * with nothing released.
   *
   * @param on today or earlier
   * @throws IllegalArgumentException if it is more than is due back
   */
  @Transactional
  public void refund(RequestNumber number, long cents, LocalDate on, StaffId by) {
    file.lock();
    billing.mustBePast(on);
    long due = billing.account(number).map(Account::refundDue).orElse(0L);
    if (cents < 1 || cents > due) {
      throw new IllegalArgumentException(
          "FEE-14 What goes back is at most what was paid and is not owed any more.");
    }
    var actor = Actor.staff(by);
    file.keep(new Refund(number.value(), cents, on, actor.value(), billing.now()));
    ledger.append(
        number, Kind.REFUNDED, actor, Map.of("cents", cents, "on", on, "stillDue", due - cents));
  }

  private long owed(RequestNumber number) {
    return billing.account(number).map(Account::owed).orElse(0L);
  }
}
