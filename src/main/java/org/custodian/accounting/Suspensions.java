package org.custodian.accounting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.StaffId;
import org.custodian.vocabulary.TimeLimit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies that enforce the law or oversee health care may ask: that a patient's accounting be
 * silent about them for a time, 45 CFR 164.528(a)(2) (rule E8).
 */
@Component
public class Suspensions {
  private final SuspensionRows rows;
  private final DisclosureRows disclosures;
  private final Intake intake;
  private final Verification verification;
  private final Correspondence correspondence;
  private final RuleBook rules;
  private final Ledger ledger;
  private final Clock clock;

  Suspensions(
      SuspensionRows rows,
      DisclosureRows disclosures,
      Intake intake,
      Verification verification,
      Correspondence correspondence,
      RuleBook rules,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.disclosures = disclosures;
    this.intake = intake;
    this.verification = verification;
    this.correspondence = correspondence;
    this.rules = rules;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Notes that an agency wants silence about what its request got. A statement in writing is
   * confirmed by letter (SUSP); word of mouth is only noted and ends after thirty days, unless a
   * writing follows.
   *
   * @return the last day of silence
   * @throws IllegalArgumentException if something of this request went to somebody who may not ask
   * @throws IllegalStateException if no patient is matched to the request
   */
  @Transactional
  public LocalDate suspend(RequestNumber request, SuspensionStatement stated, StaffId by) {
    var patient = verification.patient(request).orElseThrow(() -> new NobodyMatched(request));
    var sent = disclosures.findByRequestNoOrderByDisclosedAt(request.value());
    if (!sent.stream().map(DisclosureRow::fact).allMatch(Suspension::mayConcern)) {
      throw mayNotAsk();
    }
    var fact = fact(Optional.of(request), Optional.empty(), stated);
    var letter = stated.written() ? confirmed(request, fact, stated) : "";
    keep(patient, fact, stated, letter, by);
    return fact.lastDay();
  }

  /**
   * The same for a single disclosure that was written down without a request.
   *
   * @return the last day of silence
   */
  @Transactional
  public LocalDate suspendDisclosure(String disclosure, SuspensionStatement stated, StaffId by) {
    var told =
        disclosures
            .findById(disclosure)
            .map(DisclosureRow::fact)
            .filter(Suspension::mayConcern)
            .orElseThrow(Suspensions::mayNotAsk);
    var fact = fact(Optional.empty(), Optional.of(disclosure), stated);
    keep(told.patient(), fact, stated, "", by);
    return fact.lastDay();
  }

  /** Every suspension about a patient, oldest first; for staff only, never for the patient. */
  @Transactional(readOnly = true)
  public List<Suspension> of(PatientRef patient) {
    return rows.findByMrnOrderByNotedAt(patient.mrn()).stream().map(SuspensionRow::fact).toList();
  }

  private Suspension fact(
      Optional<RequestNumber> request, Optional<String> disclosure, SuspensionStatement stated) {
    var oral = TimeLimit.ORAL_SUSPENSION.on(rules, stated.statedOn()).endsOn(stated.statedOn());
    return new Suspension(
        request,
        disclosure,
        stated.agency(),
        stated.official(),
        stated.written(),
        stated.statedOn(),
        stated.lastDay(oral));
  }

  private String confirmed(RequestNumber request, Suspension fact, SuspensionStatement stated) {
    var received = intake.request(request);
    var to = Addressee.of(stated.official(), stated.agency(), stated.agencyAddress());
    var letter =
        new RecipientLetter.SuspensionConfirmed(
            request, to, received.patient().name().full(), fact.statedOn(), fact.lastDay(), true);
    var key = "SUSP/" + fact.statedOn() + "/" + fact.lastDay();
    return correspondence.send(request, letter, received.language(), key).sha256();
  }

  private void keep(
      PatientRef patient, Suspension fact, SuspensionStatement stated, String letter, StaffId by) {
    var id = UUID.randomUUID().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new SuspensionRow(id, patient.mrn(), fact, stated, letter, by.value(), now));
    var facts = new HashMap<String, Object>();
    facts.put("suspension", id);
    facts.put("written", fact.written());
    facts.put("from", fact.statedOn());
    facts.put("until", fact.lastDay());
    if (fact.request().isPresent()) {
      ledger.append(fact.request().get(), Kind.ACCOUNTING_SUSPENDED, Actor.staff(by), facts);
    } else {
      ledger.append(Kind.ACCOUNTING_SUSPENDED, Actor.staff(by), facts);
    }
  }

  private static IllegalArgumentException mayNotAsk() {
    return new IllegalArgumentException(
        "ACC-16 Only what went to an agency that enforces the law or oversees health care can stay"
            + " out of an accounting, 45 CFR 164.528(a)(2).");
  }
}
