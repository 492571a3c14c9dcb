package org.custodian.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.verification.Authorization;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Every file of a request, with how long it is kept. */
@Component
class RequestFiles {
  private final Intake intake;
  private final Verification verification;
  private final Correspondence correspondence;
  private final Packets packets;
  private final Ledger ledger;
  private final Facility facility;

  RequestFiles(
      Intake intake,
      Verification verification,
      Correspondence correspondence,
      Packets packets,
      Ledger ledger,
      Facility facility) {
    this.intake = intake;
    this.verification = verification;
    this.correspondence = correspondence;
    this.packets = packets;
    this.ledger = ledger;
    this.facility = facility;
  }

  List<KeptFile> of(ReceivedRequest request, List<LegalHold> holds) {
    var number = request.number();
    var patient = verification.patient(number);
    boolean held = holds.stream().anyMatch(hold -> hold.keeps(number, patient));
    var lastInForce = lastInForce(request);
    var files = new ArrayList<KeptFile>();
    for (var paper : intake.papers(number)) {
      boolean authorization = paper.kind() == PaperKind.AUTHORIZATION;
      var day = facility.day(paper.receivedAt());
      files.add(
          new KeptFile(
              paper.id(), paper.sha256(), new Keeping(authorization, day, lastInForce, held)));
    }
    for (var letter : correspondence.letters(number)) {
      var day = facility.day(letter.sentAt());
      files.add(
          new KeptFile(letter.id(), letter.sha256(), new Keeping(false, day, lastInForce, held)));
    }
    packets
        .files(number)
        .forEach(
            (sha256, at) ->
                files.add(
                    new KeptFile(
                        sha256, sha256, new Keeping(false, facility.day(at), lastInForce, held))));
    return files;
  }

  /** The day the request ended, or a later one on which its authorization still was valid. */
  Optional<LocalDate> lastInForce(ReceivedRequest request) {
    if (request.outcome().isEmpty()) {
      return Optional.empty();
    }
    var validUntil = validUntil(request.number());
    return closedOn(request.number())
        .map(day -> validUntil.filter(until -> until.isAfter(day)).orElse(day));
  }

  private Optional<LocalDate> validUntil(RequestNumber number) {
    return verification
        .recorded(number)
        .filter(read -> read.basis() instanceof Authorization)
        .flatMap(read -> ((Authorization) read.basis()).expiry().on());
  }

  private Optional<LocalDate> closedOn(RequestNumber number) {
    return ledger.trace(number).stream()
        .filter(entry -> entry.kind() == Kind.CLOSED)
        .map(Entry::at)
        .map(facility::day)
        .findFirst();
  }
}
