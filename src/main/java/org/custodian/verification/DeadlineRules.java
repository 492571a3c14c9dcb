package org.custodian.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.custodian.vocabulary.Ruling;

/**
 * Counts the dates of one request. Three clocks that never mix: the limit of the law in calendar
 * days (rules D2, D3, E6; never paused and never moved off a weekend), the dates that a court's
 * paper fixes (rules B8, B12), and the hospital's own target in business days.
 *
 * @param receivedAt when it was received
 * @param restartedOn the day a cure came in, from which the own target counts anew
 * @param process day of service and return date, for process of a court only
 * @param extendedTo the new date of the one extension that the law allows
 * @param patientsDay a later day on which the patient wants to look at the record
 * @param days the answer of table due-dates
 * @param limits what state and hospital add
 */
record DeadlineRules(
    Instant receivedAt,
    Optional<LocalDate> restartedOn,
    Optional<ProcessDates> process,
    Optional<LocalDate> extendedTo,
    Optional<LocalDate> patientsDay,
    Ruling days,
    DayLimits limits,
    ZoneId zone) {
  private static final int WINDOW_DAYS = 5;
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** The letter goes out in the last hour of work of its day, so that people can come before it. */
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** The two dates that a court's paper fixes. */
  record ProcessDates(LocalDate servedOn, LocalDate returnDate) {}

  Deadlines count() {
    return count(Locale.ENGLISH);
  }

  /** The same with its sentences in another language. */
  Deadlines count(Locale language) {
    var received = LocalDate.ofInstant(receivedAt, zone);
    var why = new Explanation(limits.calendar(), language);
    var law = new LegalLimit(received, process, extendedTo, patientsDay, days, limits);
    var internal = internalDue(received, law.cap(), why);
    var legal = law.due(why);
    var objection = process.map(dates -> objectionDue(dates, why));
    var objectionAt = objection.map(due -> objectionAt(received, due, why));
    var extendBy = law.extendBy(why);
    var internalAt = endOf(internal);
    return new Deadlines(
        received,
        internal,
        legal,
        objection,
        extendBy,
        remindAt(internal, internalAt),
        internalAt,
        legal.map(this::endOf),
        objectionAt,
        extendBy.map(last -> at(last.minusDays(WINDOW_DAYS), MORNING)),
        why.parts(),
        why.sentences());
  }

  private LocalDate internalDue(LocalDate received, Optional<LocalDate> cap, Explanation why) {
    var start = restartedOn.orElse(received);
    int businessDays = days.number("internalDays");
    var target = limits.calendar().after(start, businessDays);
    var early = process.map(this::beforeReturn).filter(target::isAfter);
    if (early.isPresent()) {
      var back = process.get().returnDate();
      if (early.get().isBefore(start)) {
        // A paper that comes too late for the target is due on the day it comes.
        why.atOnce(start, back, days.citation());
        return start;
      }
      why.backInBusinessDays(early.get(), days.number("beforeReturn"), back, days.citation());
      return early.get();
    }
    if (cap.filter(target::isAfter).isPresent()) {
      why.capped(cap.get(), days.citation());
      return cap.get();
    }
    why.internal(target, businessDays, start, restartedOn.isPresent(), days.citation());
    return target;
  }

  private LocalDate beforeReturn(ProcessDates dates) {
    return limits.calendar().before(dates.returnDate(), days.number("beforeReturn"));
  }

  private LocalDate objectionDue(ProcessDates dates, Explanation why) {
    var period = dates.servedOn().plusDays(limits.objectionDays());
    var due = period.isBefore(dates.returnDate()) ? period : dates.returnDate();
    why.objection(due, limits.objectionDays(), dates.servedOn(), period.isBefore(due.plusDays(1)));
    return due;
  }

  /**
   * The evening of the own target for an objection, which is before its last day; the evening of
   * the last day if the paper came after that, and at once if that has passed, too.
   */
  private Instant objectionAt(LocalDate received, LocalDate objectionDue, Explanation why) {
    var usual = limits.calendar().after(received, days.number("objectionTarget"));
    var dayBefore = limits.calendar().before(objectionDue, 1);
    var target = usual.isBefore(dayBefore) ? usual : dayBefore;
    if (at(target, EVENING).isAfter(receivedAt)) {
      why.objectionTarget(target, received, target.equals(usual), objectionDue, days);
      return at(target, EVENING);
    }
    why.objectionAtOnce(objectionDue.isBefore(received) ? received : objectionDue, objectionDue);
    var last = at(objectionDue, EVENING);
    return last.isAfter(receivedAt) ? last : receivedAt;
  }

  /** The morning of the business day before the target; half-way if that leaves no time. */
  private Instant remindAt(LocalDate internalDue, Instant internalDueAt) {
    var morning = at(limits.calendar().before(internalDue, 1), MORNING);
    var start = restartedOn.map(day -> at(day, MORNING)).orElse(receivedAt);
    if (!start.isBefore(internalDueAt)) {
      return internalDueAt;
    }
    return morning.isAfter(start)
        ? morning
        : start.plus(Duration.between(start, internalDueAt).dividedBy(2));
  }

  /** The evening of the business day before the last day for an objection. */
  Optional<Instant> lastObjectionAt() {
    return process
        .map(dates -> objectionDue(dates, new Explanation(limits.calendar())))
        .map(due -> at(limits.calendar().before(due, 1), EVENING));
  }

  private Instant endOf(LocalDate day) {
    return at(day, LAST_SECOND);
  }

  /** Where the clock is set back over this time, the day ends with the second passing of it. */
  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
