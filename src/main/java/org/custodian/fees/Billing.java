package org.custodian.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.TimeLimit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Computes, tells and invoices; every act under the lock of the invoice counter. */
@Component
class Billing {
  private final Intake intake;
  private final Pricing pricing;
  private final FeeFile file;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Billing(
      Intake intake,
      Pricing pricing,
      FeeFile file,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.pricing = pricing;
    this.file = file;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /** The account, once a fee was computed. */
  Optional<Account> account(RequestNumber number) {
    return file.counting(number).map(computation -> account(number, computation));
  }

  private Account account(RequestNumber number, Computation computation) {
    var request = intake.request(number);
    return new Account(
        computation.tariff,
        computation.totalCents,
        file.waived(number),
        file.agreed(number),
        file.invoice(number).map(Invoice::totalCents),
        file.paid(number) - file.refunded(number),
        pricing.prepaid(request),
        pricing.goesOn(request));
  }

  /** Writes a computation down unless the last one says the same. */
  Computation keep(RequestNumber number, int version, int pages, FeeQuote quote, Actor by) {
    file.lock();
    var last = file.counting(number);
    if (last.filter(same -> same.packetVersion == version && same.quote().equals(quote))
        .isPresent()) {
      return last.get();
    }
    var kept = file.keep(new Computation(number.value(), version, pages, quote, now()));
    ledger.append(
        number,
        Kind.FEE_COMPUTED,
        by,
        Map.of(
            "total", quote.totalCents(),
            "tariff", quote.tariff(),
            "pages", quote.pages(),
            "pack", quote.pack(),
            "packVersion", quote.packVersion(),
            "unverified", String.join(" ", quote.unverified())));
    return kept;
  }

  /** Tells the requester a sum higher than any told before. */
  void tell(RequestNumber number, Computation computation, Actor by) {
    var account = account(number, computation);
    boolean told =
        file.estimate(number).filter(last -> last.totalCents >= account.owed()).isPresent();
    if (account.owed() == 0 || told || account.agreedTo()) {
      return;
    }
    var agreeBy = pricing.until(TimeLimit.ESTIMATE, today());
    long id = id(computation);
    file.keep(new Estimate(number.value(), id, account.owed(), today(), agreeBy));
    ledger.append(number, Kind.ESTIMATED, by, Map.of("total", account.owed(), "agreeBy", agreeBy));
    events.publishEvent(new EstimateMade(number, id));
  }

  void agree(RequestNumber number, LocalDate on, Actor by) {
    file.lock();
    var told =
        file.estimate(number)
            .orElseThrow(
                () -> new IllegalArgumentException("FEE-06 Nobody was told a fee to agree to."));
    mustBePast(on);
    file.agree(number, told.totalCents, on, by.value(), now());
    ledger.append(number, Kind.ESTIMATE_AGREED, by, Map.of("total", told.totalCents, "on", on));
    events.publishEvent(new EstimateAgreed(number));
    settledNow(number);
  }

  Optional<Invoice> invoice(RequestNumber number, Actor by) {
    var numbering = file.lock();
    var computation =
        file.counting(number)
            .filter(Computation::isFinal)
            .orElseThrow(
                () -> new IllegalStateException("FEE-07 An invoice needs a computed fee."));
    var account = account(number, computation);
    var before = file.invoice(number);
    if (account.owed() == 0
        || before.filter(same -> same.totalCents() == account.owed()).isPresent()) {
      return account.owed() == 0 ? Optional.empty() : before;
    }
    if (account.tariff().toldFirst() && !account.agreedTo()) {
      throw notTold(account.tariff());
    }
    var invoice =
        new Invoice(
            numbering.next(today()),
            number,
            account.owed(),
            today(),
            pricing.until(TimeLimit.INVOICE, today()),
            before.map(Invoice::number));
    file.keep(invoice, file.invoices(number).size() + 1, id(computation));
    ledger.append(number, Kind.INVOICED, by, told(invoice));
    events.publishEvent(new InvoiceIssued(number, invoice.number()));
    return Optional.of(invoice);
  }

  /** Whoever waits for the fee hears that the wait is over. */
  void settledNow(RequestNumber number) {
    var settled = account(number).filter(account -> account.settledOn(today())).isPresent();
    if (settled && file.counting(number).filter(Computation::isFinal).isPresent()) {
      events.publishEvent(new FeeSettled(number));
    }
  }

  private static FeeRefused notTold(Tariff tariff) {
    var rule = tariff == Tariff.ACCOUNTING ? "E7" : "D8";
    return new FeeRefused(
        RuleDecision.of(
            rule, RuleDecision.Outcome.NOT_MET, Map.of("reason", "NOT_TOLD_AND_AGREED")),
        "FEE-10 This fee is told first and charged only when agreed to (rule " + rule + ").");
  }

  private static Map<String, Object> told(Invoice invoice) {
    var facts = new HashMap<String, Object>();
    facts.put("invoice", invoice.number());
    facts.put("total", invoice.totalCents());
    facts.put("payBy", invoice.payBy());
    invoice.replaces().ifPresent(number -> facts.put("replaces", number));
    return facts;
  }

  void mustBePast(LocalDate day) {
    if (day.isAfter(today())) {
      throw new IllegalArgumentException("FEE-11 The day is today or earlier.");
    }
  }

  private static long id(Computation computation) {
    if (computation.id == null) {
      throw new IllegalStateException("FEE-12 The computation was not stored.");
    }
    return computation.id;
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
