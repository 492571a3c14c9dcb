package org.custodian.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds one request at a time, with the exception that allows it, 45 CFR 171.103 (rules O1, O2). A
 * hold stops the release; no legal clock stops for it.
 */
@Component
public class Holds {
  private static final Duration GRACE = Duration.ofHours(24);
  private static final int LONGEST_LAW = 200;

  private final Intake intake;
  private final HoldRows rows;
  private final HoldEndRows ends;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Holds(
      Intake intake,
      HoldRows rows,
      HoldEndRows ends,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.rows = rows;
    this.ends = ends;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Holds the request, and publishes {@link RequestHeld}. Nothing is released while it is held.
   * Refused with a sentence, not with an exception.
   *
   * @param code a {@link HoldCode} by name or section
   * @param law which law, if the code is LAW; else empty
   * @param until the last day; empty to be reported after 24 hours
   */
  @Transactional
  public HoldResult hold(
      RequestNumber request, String code, String law, Optional<LocalDate> until, StaffId by) {
    var refusal = refusal(request, code, law, until);
    if (refusal.isPresent()) {
      var rule = refusal.get().equals("hold.refused.unknownCode") ? "O2" : "O1";
      ledger.append(request, Kind.HOLD_REFUSED, Actor.staff(by), Map.of("rule", rule));
      return new HoldResult.Refused(rule, ClockWords.said(refusal.get(), LONGEST_LAW));
    }
    var known = HoldCode.of(code).orElseThrow();
    var row =
        new HoldRow(
            UUID.randomUUID().toString(),
            request.value(),
            known.name(),
            law.strip(),
            until.orElse(null),
            by.value(),
            now());
    rows.save(row);
    var facts =
        Map.of(
            "code", known,
            "citation", known.citation(),
            "until", until.map(LocalDate::toString).orElse(""));
    ledger.append(request, Kind.HELD, Actor.staff(by), facts);
    var hold = hold(row);
    events.publishEvent(new RequestHeld(request, hold.id(), hold.reportAt()));
    return new HoldResult.Held(hold);
  }

  /** Ends every hold of the request, and publishes {@link HoldLifted}; whether there was one. */
  @Transactional
  public boolean resume(RequestNumber request, StaffId by) {
    var open = open(request);
    open.forEach(hold -> ends.save(new HoldEndRow(hold.id(), by.value(), now())));
    if (open.isEmpty()) {
      return false;
    }
    ledger.append(request, Kind.HOLD_ENDED, Actor.staff(by), Map.of("holds", open.size()));
    events.publishEvent(new HoldLifted(request));
    return true;
  }

  /** Every hold of the request, ended or not, oldest first. */
  @Transactional(readOnly = true)
  public List<Hold> of(RequestNumber request) {
    return rows.findByRequestNoOrderByHeldAt(request.value()).stream().map(this::hold).toList();
  }

  /** Whether the request is held now, so that nothing may be released. */
  @Transactional(readOnly = true)
  public boolean held(RequestNumber request) {
    return !open(request).isEmpty();
  }

  private List<Hold> open(RequestNumber request) {
    return of(request).stream().filter(hold -> hold.endedAt().isEmpty()).toList();
  }

  /**
   * Writes down, once, that a hold has no reason left (rule O1).
   *
   * @return whether it still stands
   */
  @Transactional
  public boolean report(RequestNumber request, String holdId, Actor by) {
    var standing = open(request).stream().filter(hold -> hold.id().equals(holdId)).findFirst();
    standing.ifPresent(
        hold ->
            ledger.appendOnce(
                Kind.HOLD_REPORTED + "/" + holdId,
                request,
                Kind.HOLD_REPORTED,
                by,
                Map.of("rule", "O1", "code", hold.code())));
    return standing.isPresent();
  }

  /** The key of the sentence that says why not; empty if it may be held. */
  private Optional<String> refusal(
      RequestNumber request, String code, String law, Optional<LocalDate> until) {
    if (intake.request(request).outcome().isPresent()) return Optional.of("hold.refused.closed");
    var known = HoldCode.of(code);
    if (known.isEmpty()) {
      return Optional.of(code.isBlank() ? "hold.refused.noCode" : "hold.refused.unknownCode");
    }
    if (known.get() == HoldCode.LAW && law.isBlank()) return Optional.of("hold.refused.noLaw");
    if (law.length() > LONGEST_LAW) return Optional.of("hold.refused.longLaw");
    var today = facility.day(clock.instant());
    return until.filter(today::isAfter).isPresent()
        ? Optional.of("hold.refused.past")
        : Optional.empty();
  }

  private Hold hold(HoldRow row) {
    var until = Optional.ofNullable(row.heldUntil);
    var last =
        until
            .map(day -> day.plusDays(1).atStartOfDay(facility.zone()).toInstant())
            .orElse(row.heldAt);
    return new Hold(
        row.holdId,
        HoldCode.valueOf(row.holdCode),
        row.law,
        until,
        new StaffId(row.heldBy),
        row.heldAt,
        last.plus(GRACE),
        ends.findById(row.holdId).map(end -> end.endedAt));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
