package org.custodian.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.records.Records;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Writes down disclosures that a person tells of, and corrections of those that stand. */
@Component
class OutsideRecord {
  private final DisclosureBook book;
  private final Records records;
  private final Intake intake;
  private final RuleBook rules;
  private final AccountingPolicy policy;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;

  OutsideRecord(
      DisclosureBook book,
      Records records,
      Intake intake,
      RuleBook rules,
      AccountingPolicy policy,
      Ledger ledger,
      Facility facility,
      Clock clock) {
    this.book = book;
    this.records = records;
    this.intake = intake;
    this.rules = rules;
    this.policy = policy;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
  }

  Disclosure write(OutsideDisclosure told, StaffId by) {
    mustBePast(told.at());
    var day = facility.day(told.at());
    var duties = BasisDuties.of(rules, told.basis(), day);
    var counted = Counted.of(told.basis(), duties, policy);
    return kept(
        new Disclosure(
            UUID.randomUUID().toString(),
            told.request(),
            told.request().map(number -> intake.request(number).requestClass()),
            told.at().truncatedTo(ChronoUnit.MICROS),
            day,
            told.patient(),
            records.patient(told.patient()).name(),
            told.recipient().strip(),
            told.address().map(String::strip),
            contents(told, day),
            filled(told.purpose()),
            told.courtCase().flatMap(OutsideRecord::filled),
            told.basis(),
            counted.accounted(),
            counted.by(),
            told.method(),
            by,
            Optional.empty(),
            further(told)),
        by);
  }

  /**
   * What really happened instead of what stands in the log: records went to somebody else, which
   * nothing permits and every accounting tells, 45 CFR 164.402.
   */
  Disclosure misdirected(
      Disclosure wrong, String recipient, Optional<String> address, int pages, StaffId by) {
    var basis = LegalBasis.IMPERMISSIBLE;
    var counted = Counted.of(basis, BasisDuties.of(rules, basis, wrong.disclosedOn()), policy);
    boolean before = wrong.basis() == basis;
    return kept(
        new Disclosure(
            UUID.randomUUID().toString(),
            wrong.request(),
            wrong.requestClass(),
            wrong.disclosedAt(),
            wrong.disclosedOn(),
            wrong.patient(),
            wrong.patientName(),
            recipient.strip(),
            address.map(String::strip).filter(text -> !text.isEmpty()),
            wrong.contents().ofPages(pages),
            before ? wrong.purpose() : Optional.empty(),
            before ? wrong.courtCase() : Optional.empty(),
            basis,
            counted.accounted(),
            counted.by(),
            wrong.method(),
            by,
            Optional.empty(),
            wrong.further().correcting(wrong.id())),
        by);
  }

  private Disclosure kept(Disclosure fact, StaffId by) {
    book.write(fact, Actor.staff(by));
    var facts = new HashMap<String, Object>();
    facts.put("disclosure", fact.id());
    facts.put("basis", fact.basis());
    facts.put("method", fact.method());
    facts.put("accountable", fact.accountable());
    fact.further().correctionOf().ifPresent(old -> facts.put("correctionOf", old));
    note(fact.request(), facts, by);
    return fact;
  }

  private void note(Optional<RequestNumber> request, HashMap<String, Object> facts, StaffId by) {
    if (request.isPresent()) {
      ledger.append(request.get(), Kind.DISCLOSURE_NOTED, Actor.staff(by), facts);
    } else {
      ledger.append(Kind.DISCLOSURE_NOTED, Actor.staff(by), facts);
    }
  }

  private static Contents contents(OutsideDisclosure told, LocalDate day) {
    return new Contents(
        List.of(),
        told.serviceFrom().orElse(day),
        told.serviceTo().orElse(day),
        told.pages(),
        "",
        "",
        0,
        "",
        "");
  }

  private static FurtherFacts further(OutsideDisclosure told) {
    return new FurtherFacts(
        told.partTwoBasis(),
        told.partTwoBasis().filter(LegalBasis.P2_CONSENT::equals).isPresent(),
        Optional.empty(),
        Optional.empty(),
        told.seriesId(),
        told.protocolId(),
        Optional.empty(),
        told.trackingNo(),
        Optional.of(told.wording().strip()));
  }

  private void mustBePast(Instant at) {
    if (at.isAfter(clock.instant())) {
      throw new IllegalArgumentException("ACC-14 A disclosure is written down after it was made.");
    }
  }

  private static Optional<String> filled(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
