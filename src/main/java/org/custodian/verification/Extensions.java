package org.custodian.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.ExtensionResult.Why;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extends a legal limit: once, in writing, within the first period, by no more than the law allows,
 * 45 CFR 164.524(b)(2)(iii), 164.528(c)(1)(ii) (rules D2, E6).
 */
@Component
public class Extensions {
  private static final int LONGEST_REASON = 500;

  private final Intake intake;
  private final LegalClock count;
  private final ExtensionRows rows;
  private final Overdue overdue;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Extensions(
      Intake intake,
      LegalClock count,
      ExtensionRows rows,
      Overdue overdue,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.count = count;
    this.rows = rows;
    this.overdue = overdue;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Extends the legal limit once, and publishes {@link DeadlineExtended} (rules D2, E6). Refused
   * with the rule, not with an exception; an attempt after the first period also records that it is
   * overdue.
   *
   * @param code why as a code, for example OFFSITE_STORAGE
   * @param wording why in the words of the letter
   * @param newDue empty for the latest date that the law allows
   */
  @Transactional
  public ExtensionResult extend(
      RequestNumber request, String code, String wording, Optional<LocalDate> newDue, StaffId by) {
    CaseFile.mustBeCode(code);
    var law = count.law(request);
    var to = newDue.orElseGet(law::latest);
    var refusal = refusal(request, law, to, wording);
    if (refusal.isPresent()) {
      return refused(request, law, refusal.get(), by);
    }
    var from = law.firstPeriodEnds();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new ExtensionRow(request.value(), from, to, code, wording, by.value(), at));
    ledger.append(
        request,
        Kind.DEADLINE_EXTENDED,
        Actor.staff(by),
        Map.of("rule", law.rule(), "from", from, "to", to, "reason", code));
    events.publishEvent(new DeadlineExtended(request, from, to));
    return new ExtensionResult.Extended(from, to);
  }

  /** The extension of the request, if it was extended. */
  @Transactional(readOnly = true)
  public Optional<Extension> of(RequestNumber request) {
    return rows.findById(request.value())
        .map(
            row ->
                new Extension(
                    row.oldDue,
                    row.newDue,
                    row.reasonCode,
                    row.wording,
                    count.law(request).days().citation()));
  }

  private Optional<Why> refusal(
      RequestNumber request, LegalLimit law, LocalDate to, String wording) {
    var today = facility.day(clock.instant());
    if (intake.request(request).outcome().isPresent()) return Optional.of(Why.CLOSED);
    if (law.shorterState().isPresent()) return Optional.of(Why.STATE_LIMIT);
    if (!law.extendable()) return Optional.of(Why.NO_LIMIT_TO_EXTEND);
    if (law.extendedTo().isPresent()) return Optional.of(Why.SECOND);
    if (today.isAfter(law.firstPeriodEnds())) return Optional.of(Why.TOO_LATE);
    if (to.isAfter(law.latest())) return Optional.of(Why.BEYOND_MAXIMUM);
    if (!to.isAfter(law.firstPeriodEnds())) return Optional.of(Why.NOT_LATER);
    return wording.isBlank() || wording.length() > LONGEST_REASON
        ? Optional.of(Why.NO_REASON)
        : Optional.empty();
  }

  private ExtensionResult.Refused refused(
      RequestNumber request, LegalLimit law, Why why, StaffId by) {
    if (why == Why.TOO_LATE) {
      overdue.record(request, law.firstPeriodEnds(), Actor.staff(by));
    }
    var rule = why == Why.STATE_LIMIT ? "D3" : law.rule().isEmpty() ? "D2" : law.rule();
    var facts = Map.of("rule", rule, "why", why);
    ledger.append(request, Kind.EXTENSION_REFUSED, Actor.staff(by), facts);
    var sentence =
        ClockWords.said(
            "extension.refused." + why, law.firstPeriodEnds(), law.latest(), LONGEST_REASON);
    return new ExtensionResult.Refused(rule, law.days().citation(), why, sentence);
  }
}
