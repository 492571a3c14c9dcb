package org.custodian.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.TypedSecret;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters a submission into the book of requests, once. */
@Component
class Register {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final RequestRows rows;
  private final Numberings numberings;
  private final PaperShelf shelf;
  private final PinDoor door;
  private final RequestWords words;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Register(
      RequestRows rows,
      Numberings numberings,
      PaperShelf shelf,
      PinDoor door,
      RequestWords words,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.numberings = numberings;
    this.shelf = shelf;
    this.door = door;
    this.words = words;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  Receipt receive(Submission submission, Optional<StaffId> by) {
    var print = fingerprint(submission);
    // Before the checks: a second click just after midnight must not fail on a date.
    var known = known(submission, print);
    if (known.isPresent()) {
      return known.get();
    }
    check(submission);
    var pin = TypedSecret.generate();
    var pinHash = TypedSecret.hash(pin);
    var numbering = numberings.findById(Numbering.ROW).orElseThrow();
    // Again behind the lock: two clicks at the same moment wait for each other there.
    var meanwhile = known(submission, print);
    return meanwhile.isPresent()
        ? meanwhile.get()
        : enter(submission, print, pin, pinHash, numbering, by);
  }

  private Receipt enter(
      Submission submission,
      String print,
      String pin,
      String pinHash,
      Numbering numbering,
      Optional<StaffId> by) {
    var now = submission.receivedAt().orElseGet(clock::instant).truncatedTo(ChronoUnit.MICROS);
    // Day 0 of every deadline is the day the paper reached the house, not the day it was typed.
    var today = facility.day(now);
    var number = numbering.next(today);
    var sender = by.map(Actor::staff).orElseGet(() -> Actor.requester(number));
    rows.save(new RequestRow(number, asAsked(submission), print, now, today));
    door.hang(number, pinHash);
    ledger.append(
        number,
        Kind.RECEIVED,
        sender,
        Map.of(
            "class", submission.requestClass(),
            "channel", submission.channel(),
            "stat", submission.stat(),
            "receivedOn", today),
        named(submission));
    words.add(number, submission.patient());
    shelf.add(number, submission.papers(), sender);
    events.publishEvent(new RequestReceived(number, submission.requestClass(), today));
    return new Receipt(number, pin, today, false);
  }

  private static Details named(Submission submission) {
    var requester = submission.requester();
    return Details.none()
        .with(Details.PATIENT_NAME, submission.patient().name().full())
        .with(Details.REQUESTER_NAME, requester.name() + " " + requester.organization())
        .with(Details.REASON, submission.purpose());
  }

  private Optional<Receipt> known(Submission submission, String print) {
    var row = rows.findByIdempotencyKey(submission.idempotencyKey());
    if (row.filter(found -> !found.fingerprint.equals(print)).isPresent()) {
      // Giving the first receipt for other content would lose that content in silence.
      throw new SubmissionRefused(
          List.of(
              new Fault(
                  "idempotencyKey", "reused", "This key was sent with other content before.")));
    }
    return row.map(found -> new Receipt(found.number(), "", found.receivedOn, true));
  }

  private void check(Submission submission) {
    var faults = new ArrayList<>(SubmissionCheck.faults(submission, today(), clock.instant()));
    if (!submission.papers().stream().allMatch(shelf::isChecked)) {
      faults.add(new Fault("papers", "unknown", "Attach the paper again; it was not kept."));
    }
    if (!faults.isEmpty()) {
      throw new SubmissionRefused(faults);
    }
  }

  /**
   * A patient who says why is not refused for it, but the reason is not kept (rule D1). Others get
   * the purpose that their class implies.
   */
  private static Submission asAsked(Submission sent) {
    if (SubmissionCheck.PATIENTS_OWN.contains(sent.requestClass())) {
      return sent.withoutPurpose();
    }
    var implied = PurposeCodes.impliedBy(sent.requestClass());
    return sent.particulars().purposeCode().isEmpty() && !implied.isEmpty()
        ? sent.with(sent.particulars().withPurposeCode(implied))
        : sent;
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }

  private static String fingerprint(Submission submission) {
    try {
      return Vault.sha256(JSON.writeValueAsString(submission).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("INT-02 A submission cannot be written as JSON.");
    }
  }
}
