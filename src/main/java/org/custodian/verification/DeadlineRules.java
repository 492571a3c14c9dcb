package org.custodian.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.custodian.vocabulary.Ruling;

/**
 * Counts the dates of one request. Three clocks that never mix: the patient's 30 calendar days
 * (rule D2, never paused and never moved off a weekend), the dates that a court's paper fixes
 * (rules B8, B12), and the hospital's own target in business days.
 *
 * @param receivedAt when it was received
 * @param restartedOn the day a cure came in, from which the own target counts anew
 * @param process day of service and return date, for process of a court only
 * @param days the answer of table due-dates
 */
record DeadlineRules(
    Instant receivedAt,
    Optional<LocalDate> restartedOn,
    Optional<ProcessDates> process,
    Ruling days,
    ZoneId zone) {
  private static final int OBJECTION_DAYS = 14;
  private static final int BEFORE_RETURN = 2;
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** The two dates that a court's paper fixes. */
  record ProcessDates(LocalDate servedOn, LocalDate returnDate) {}

  Deadlines count() {
    var received = LocalDate.ofInstant(receivedAt, zone);
    var why = new Explanation();
    var internal = internalDue(received, why);
    var legal = legalDue(received, why);
    var objection = process.map(dates -> objectionDue(dates, why));
    var internalAt = endOf(internal);
    var remindAt = remindAt(internal, internalAt);
    var objectionAt = objection.map(this::objectionAt);
    objection.ifPresent(due -> why.say("deadline.objectionAt", BusinessCalendar.before(due, 1)));
    return new Deadlines(
        received,
        internal,
        legal,
        objection,
        remindAt,
        internalAt,
        legal.map(this::endOf),
        objectionAt,
        why.sentences());
  }

  private LocalDate internalDue(LocalDate received, Explanation why) {
    var start = restartedOn.orElse(received);
    int businessDays = days.number("internalDays");
    var target = BusinessCalendar.after(start, businessDays);
    var early = process.map(dates -> BusinessCalendar.before(dates.returnDate(), BEFORE_RETURN));
    if (early.filter(target::isAfter).isEmpty()) {
      why.say(
          restartedOn.isPresent() ? "deadline.internal.restarted" : "deadline.internal",
          target,
          businessDays,
          start);
      return target;
    }
    // A paper that comes too late for the target is due on the day it comes.
    var due = early.get().isBefore(start) ? start : early.get();
    why.say("deadline.internal.beforeReturn", due, BEFORE_RETURN);
    return due;
  }

  private Optional<LocalDate> legalDue(LocalDate received, Explanation why) {
    if (process.isPresent()) {
      why.say("deadline.legal.return", process.get().returnDate());
      return Optional.of(process.get().returnDate());
    }
    int calendarDays = days.number("legalDays");
    if (calendarDays == 0) {
      why.say("deadline.legal.none", days.citation());
      return Optional.empty();
    }
    var due = received.plusDays(calendarDays);
    why.say("deadline.legal.access", due, calendarDays, received, days.citation());
    return Optional.of(due);
  }

  private static LocalDate objectionDue(ProcessDates dates, Explanation why) {
    var period = dates.servedOn().plusDays(OBJECTION_DAYS);
    if (period.isBefore(dates.returnDate())) {
      why.say("deadline.objection.served", period, OBJECTION_DAYS, dates.servedOn());
      return period;
    }
    why.say("deadline.objection.return", dates.returnDate());
    return dates.returnDate();
  }

  /**
   * The morning of the business day before the last day for an objection, so that the letter is out
   * before it; at once if that has passed when the paper comes.
   */
  private Instant objectionAt(LocalDate objectionDue) {
    var morning = at(BusinessCalendar.before(objectionDue, 1), MORNING);
    return morning.isBefore(receivedAt) ? receivedAt : morning;
  }

  /** The morning of the business day before the target; half-way if that leaves no time. */
  private Instant remindAt(LocalDate internalDue, Instant internalDueAt) {
    var morning = at(BusinessCalendar.before(internalDue, 1), MORNING);
    var start = restartedOn.map(day -> at(day, MORNING)).orElse(receivedAt);
    if (!start.isBefore(internalDueAt)) {
      return internalDueAt;
    }
    return morning.isAfter(start)
        ? morning
        : start.plus(Duration.between(start, internalDueAt).dividedBy(2));
  }

  private Instant endOf(LocalDate day) {
    return at(day, LAST_SECOND);
  }

  /** Where the clock is set back over this time, the day ends with the second passing of it. */
  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
