package org.custodian.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.springframework.stereotype.Component;

/**
 * Destroys what the log says of persons once nothing needs it any more (rule I1). What the log
 * proves stays: its entries hold hashes of the values only.
 */
@Component
class LogDetails {
  private final Ledger ledger;
  private final RequestFiles files;
  private final Verification verification;
  private final Facility facility;

  LogDetails(Ledger ledger, RequestFiles files, Verification verification, Facility facility) {
    this.ledger = ledger;
    this.files = files;
    this.verification = verification;
    this.facility = facility;
  }

  /** Destroys the details of a request if they are due; says whether it did. */
  boolean shredded(ReceivedRequest request, List<LegalHold> holds, LocalDate day, Actor by) {
    var number = request.number();
    var newest = ledger.newestDetails(number);
    if (newest.isEmpty()) return false;
    var patient = verification.patient(number);
    boolean held = holds.stream().anyMatch(hold -> hold.keeps(number, patient));
    var kept = new Keeping(false, facility.day(newest.get()), files.lastInForce(request), held);
    return due(kept, day) && ledger.shred(number, by);
  }

  /** The same for disclosures that belong to no request; says of how many. */
  int shreddedAlone(List<LegalHold> holds, LocalDate day, Actor by) {
    int shredded = 0;
    for (Entry entry : ledger.detailedBefore(day.atStartOfDay(facility.zone()).toInstant())) {
      var made = facility.day(entry.at());
      var kept = new Keeping(false, made, Optional.of(made), held(entry, holds));
      if (due(kept, day) && ledger.shred(entry, by)) shredded++;
    }
    return shredded;
  }

  private boolean held(Entry entry, List<LegalHold> holds) {
    var named = Optional.ofNullable(ledger.details(entry).values().get(Details.PATIENT));
    var patient = named.map(PatientRef::new);
    return holds.stream()
        .anyMatch(hold -> hold.patient().isPresent() && hold.patient().equals(patient));
  }

  private static boolean due(Keeping kept, LocalDate day) {
    return kept.mayGo(day).outcome() == Outcome.MET;
  }
}
