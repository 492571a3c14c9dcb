package org.custodian.fees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.TimeLimit;
import org.springframework.stereotype.Component;

/** Gathers what a price depends on: basis, purpose, format, pages, the state's values. */
@Component
class Pricing {
  private final Intake intake;
  private final Verification verification;
  private final LegalClock legalClock;
  private final Packets packets;
  private final RuleBook rules;
  private final StatePacks packs;
  private final Ledger ledger;
  private final FeeFile file;

  Pricing(
      Intake intake,
      Verification verification,
      LegalClock legalClock,
      Packets packets,
      RuleBook rules,
      StatePacks packs,
      Ledger ledger,
      FeeFile file) {
    this.intake = intake;
    this.verification = verification;
    this.legalClock = legalClock;
    this.packets = packets;
    this.rules = rules;
    this.packs = packs;
    this.ledger = ledger;
    this.file = file;
  }

  /** What so many pages cost, all releases together. */
  FeeQuote quote(RequestNumber number, int pages) {
    var request = intake.request(number);
    return prices(request).quote(copy(request, pages), entered(request));
  }

  /** What a further accounting costs; the first in twelve months is free (rule E7). */
  FeeQuote accounting(RequestNumber number, boolean repeat) {
    var request = intake.request(number);
    var tariff = repeat ? Tariff.ACCOUNTING : Tariff.NONE;
    var format = CopyFormat.of(request);
    return prices(request)
        .quote(new Copy(tariff, request.requestClass(), "", format, 0, false), Entered.NOTHING);
  }

  /** What the newest packet and all earlier releases cost together. */
  Computed newestPacket(RequestNumber number) {
    var packet =
        packets
            .packet(number)
            .orElseThrow(
                () -> new IllegalStateException("FEE-04 A fee is computed from a packet."));
    int pages = packet.recordPages() + released(number, packet.version());
    return new Computed(packet.version(), packet.recordPages(), quote(number, pages));
  }

  /** A fee and the packet for which it was computed. */
  record Computed(int packetVersion, int packetPages, FeeQuote quote) {}

  Tariff tariff(ReceivedRequest request) {
    return request.requestClass() == RequestClass.ACCOUNTING
        ? Tariff.ACCOUNTING
        : Tariff.of(duties(request).feeRule());
  }

  Entered entered(ReceivedRequest request) {
    var cents = new HashMap<>(file.entered(request.number()).cents());
    request.particulars().delivery().postage().ifPresent(sum -> cents.put(FeeKind.POSTAGE, sum));
    return new Entered(cents);
  }

  /** Whether a third party pays before the records go. */
  boolean prepaid(ReceivedRequest request) {
    return packs.inForce().prepayment(request.receivedOn()).value();
  }

  /** The last day of a wait for an agreement or a payment that begins today. */
  LocalDate until(TimeLimit wait, LocalDate today) {
    return wait.on(rules, today).endsOn(today);
  }

  /** From this day the records of process go, paid or not; empty for a request without one. */
  Optional<LocalDate> goesOn(ReceivedRequest request) {
    return request.requestClass().legalProcess()
        ? legalClock.answerBy(request.number())
        : Optional.empty();
  }

  private PriceList prices(ReceivedRequest request) {
    return new PriceList(packs.inForce(), request.receivedOn());
  }

  private Copy copy(ReceivedRequest request, int pages) {
    var said = request.particulars();
    boolean certified =
        switch (duties(request).certificate()) {
          case ALWAYS -> true;
          case ON_REQUEST -> said.certificationAsked();
          case NEVER -> false;
        };
    return new Copy(
        tariff(request),
        request.requestClass(),
        said.purposeCode(),
        CopyFormat.of(request),
        pages,
        certified);
  }

  private BasisDuties duties(ReceivedRequest request) {
    var basis =
        verification
            .basis(request.number())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "FEE-05 A fee follows from a legal basis, and none was found yet."));
    return duties(basis, request.receivedOn());
  }

  private BasisDuties duties(LegalBasis basis, LocalDate day) {
    return BasisDuties.of(rules, basis, day);
  }

  /** Whether the requester got something: records, or an accounting. */
  boolean anythingReleased(RequestNumber number) {
    return ledger.trace(number).stream()
        .map(Entry::kind)
        .anyMatch(kind -> kind == Kind.RELEASED || kind == Kind.ACCOUNTING_MADE);
  }

  /** Record pages of the packets that went already; a release says its packet's version. */
  private int released(RequestNumber number, int current) {
    var gone =
        ledger.trace(number).stream()
            .filter(entry -> entry.kind() == Kind.RELEASED)
            .map(entry -> entry.facts().getOrDefault("packetVersion", ""))
            .filter(version -> !version.equals(String.valueOf(current)))
            .collect(Collectors.toSet());
    var pages = new HashMap<String, Integer>();
    file.computations(number)
        .forEach(each -> pages.put(String.valueOf(each.packetVersion), each.packetPages));
    return gone.stream().mapToInt(version -> pages.getOrDefault(version, 0)).sum();
  }
}
