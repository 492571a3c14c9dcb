package org.custodian.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.RequestClosed;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Estimate and invoice of a request, and how its fee stands; money comes in and goes back through
 * {@link Payments}. One fee per request: further releases are computed together with the earlier
 * ones. All amounts in cents.
 *
 * <p>An invoice stays open after the release, and no balance of the patient is ever looked at (rule
 * D9).
 */
@Component
public class Fees {
  private static final Actor BILL = Actor.system("billFee");
  private static final Actor INVOICE = Actor.system("issueInvoice");
  private static final Actor ACCOUNTING = Actor.system("accountingFee");

  private final Intake intake;
  private final Pricing pricing;
  private final Billing billing;
  private final FeeFile file;
  private final Ledger ledger;
  private final Clock clock;

  Fees(Intake intake, Pricing pricing, Billing billing, FeeFile file, Ledger ledger, Clock clock) {
    this.intake = intake;
    this.pricing = pricing;
    this.billing = billing;
    this.file = file;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What the newest packet and all earlier releases cost. Stores nothing.
   *
   * @throws IllegalStateException without packet or legal basis
   */
  @Transactional(readOnly = true)
  public FeeQuote quote(RequestNumber request) {
    return pricing.newestPacket(request).quote();
  }

  /**
   * What so many pages would cost. Stores nothing.
   *
   * @throws IllegalStateException without legal basis
   */
  @Transactional(readOnly = true)
  public FeeQuote quote(RequestNumber request, int pages) {
    return pricing.quote(request, pages);
  }

  /**
   * Enters an actual cost, such as postage. The newest amount of a kind counts, 0 takes it back; it
   * is that of all releases together.
   *
   * @return whether the law lets it be charged (rules D7, D8, Q1); a refusal is written into the
   *     log
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public LineDecision enter(RequestNumber number, FeeKind kind, long cents, StaffId by) {
    if (cents < 0) {
      throw new IllegalArgumentException("FEE-13 An amount is a count of cents, 0 or more.");
    }
    var request = intake.request(number);
    if (request.outcome().isPresent()) {
      throw new RequestClosed(number);
    }
    var format = CopyFormat.of(request);
    var refusal =
        LineRules.refusal(pricing.tariff(request), format, kind, cents, pricing.entered(request));
    var actor = Actor.staff(by);
    if (refusal.isPresent()) {
      var rule = refusal.get();
      ledger.append(
          number, Kind.FEE_LINE_REFUSED, actor, Map.of("line", kind, "rule", rule.ruleId()));
      return new LineDecision.Refused(rule);
    }
    if (kind == FeeKind.POSTAGE) {
      intake.enterPostage(number, cents, actor);
    } else {
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      file.enter(number, kind, cents, by.value(), at);
      ledger.append(number, Kind.FEE_LINE_ENTERED, actor, Map.of("line", kind, "cents", cents));
    }
    computeAnew(number);
    return new LineDecision.Accepted();
  }

  /** What was computed without this amount is told before it is charged. */
  private void computeAnew(RequestNumber number) {
    boolean computed = file.counting(number).filter(last -> last.packetVersion > 0).isPresent();
    if (computed && file.invoice(number).isEmpty()) {
      bill(number);
    }
  }

  /**
   * Tells the requester what so many pages will cost, before there is a packet (rule D8). Nothing
   * is told if it costs nothing or if they were told as much before.
   */
  @Transactional
  public FeeQuote estimate(RequestNumber request, int pages, StaffId by) {
    var actor = Actor.staff(by);
    var quote = pricing.quote(request, pages);
    billing.tell(
        request, billing.keep(request, Computation.BEFORE_PACKET, pages, quote, actor), actor);
    return quote;
  }

  /**
   * Notes that the requester agreed to the newest estimate, and publishes {@link EstimateAgreed}.
   *
   * @param on today or earlier
   * @throws IllegalArgumentException if nobody was told a fee
   */
  @Transactional
  public void agree(RequestNumber request, LocalDate on, Actor by) {
    billing.agree(request, on, by);
  }

  /**
   * Computes the fee of the newest packet. A patient who has not agreed to as much is told first
   * (rule D8). Called again with the same packet and costs it changes nothing.
   */
  @Transactional
  public FeeQuote bill(RequestNumber request) {
    var made = pricing.newestPacket(request);
    var kept = billing.keep(request, made.packetVersion(), made.packetPages(), made.quote(), BILL);
    if (made.quote().tariff().toldFirst()) {
      billing.tell(request, kept, BILL);
    }
    return made.quote();
  }

  /**
   * The invoice over what is owed; a new one with a new number if the sum changed. Empty if nothing
   * is owed.
   *
   * @throws FeeRefused if a fee that is told first was not agreed to (rules D8, E7)
   * @throws IllegalStateException if no fee was computed
   */
  @Transactional
  public Optional<Invoice> invoice(RequestNumber request) {
    return billing.invoice(request, INVOICE);
  }

  /**
   * The invoice of whoever has to pay before the records go, as soon as the packet is made; empty
   * for a patient, who is told first, and for whoever pays nothing.
   */
  @Transactional
  public Optional<Invoice> invoiceBefore(RequestNumber request) {
    return state(request).prepaid() ? invoice(request) : Optional.empty();
  }

  /**
   * Whether the fee holds the records back no longer: free, waived, paid, agreed to, or process
   * whose return date comes near. False as long as nobody computed it.
   */
  @Transactional(readOnly = true)
  public boolean settled(RequestNumber request, LocalDate day) {
    return billing.account(request).filter(account -> account.settledOn(day)).isPresent();
  }

  /** Whether the requester need not be asked any more before an invoice goes out (rule D8). */
  @Transactional(readOnly = true)
  public boolean chargeable(RequestNumber request) {
    return billing
        .account(request)
        .filter(account -> !account.tariff().toldFirst() || account.agreedTo())
        .isPresent();
  }

  /**
   * The last day that is waited for the fee: two business days before a return date, else the day
   * on the invoice or, before it, on the estimate. Empty if nothing is owed.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> payBy(RequestNumber number) {
    var account = billing.account(number).filter(known -> known.owed() > 0);
    return account.flatMap(
        known ->
            known
                .goesOn()
                .or(
                    () ->
                        known.tariff().toldFirst() && !known.agreedTo()
                            ? file.estimate(number).map(told -> told.agreeBy)
                            : file.invoice(number).map(Invoice::payBy)));
  }

  /** How the fee stands. */
  @Transactional(readOnly = true)
  public FeeState state(RequestNumber request) {
    var account = billing.account(request);
    return new FeeState(
        request,
        file.counting(request).map(Computation::quote),
        file.estimate(request).map(told -> told.totalCents),
        file.estimate(request).map(told -> told.agreeBy),
        file.agreed(request),
        file.invoices(request),
        file.paid(request),
        file.waived(request),
        account.map(Account::owed).orElse(0L),
        account.map(Account::open).orElse(0L),
        file.refunded(request),
        account.map(Account::refundDue).orElse(0L),
        account.filter(known -> known.prepaid() && !known.tariff().toldFirst()).isPresent(),
        payBy(request));
  }

  /** Whether an accounting costs nothing: no free one lies less than twelve months back (E7). */
  public static boolean accountingIsFree(Optional<LocalDate> lastFree, LocalDate askedOn) {
    return lastFree.filter(last -> askedOn.isBefore(last.plusYears(1))).isEmpty();
  }

  /**
   * Computes the fee of an accounting, 45 CFR 164.528(c)(2). A fee is noted as told; the caller
   * sends the notice, and {@link #invoice} refuses until {@link #agree}. Asked again it says the
   * same, as what was told counts.
   *
   * @param free see {@link #accountingIsFree}
   */
  @Transactional
  public FeeQuote accountingFee(RequestNumber request, boolean free) {
    var before = file.counting(request);
    if (before.isPresent()) {
      return before.get().quote();
    }
    var quote = pricing.accounting(request, !free);
    billing.tell(request, billing.keep(request, 0, 0, quote, ACCOUNTING), ACCOUNTING);
    return quote;
  }
}
