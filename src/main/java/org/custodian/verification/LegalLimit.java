package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Ruling;

/**
 * The date that the law or the court's paper sets. Counted in calendar days from the day of
 * receipt, whatever is waited for (rule D2); a state's limit counts only if it is shorter (rule
 * D3).
 *
 * @param patientsDay the day on which a patient wants to look at the record; nobody is late who
 *     waits for the patient, 45 CFR 164.524(c)(3)(i)
 */
record LegalLimit(
    LocalDate received,
    Optional<DeadlineRules.ProcessDates> process,
    Optional<LocalDate> extendedTo,
    Optional<LocalDate> patientsDay,
    Ruling days,
    DayLimits limits) {
  /** The rule under which a state may ask for more speed. */
  private static final String ACCESS = "D2";

  /** The last day, explained; empty if neither law nor paper sets one. */
  Optional<LocalDate> due(Explanation why) {
    if (process.isPresent()) {
      why.returnDate(process.get().returnDate(), days);
      return process.map(DeadlineRules.ProcessDates::returnDate);
    }
    if (days.number("legalDays") == 0) {
      why.noLimit(days.citation());
      return Optional.empty();
    }
    if (patientsDay.isPresent()) {
      why.patientsDay(patientsDay.get());
      return patientsDay;
    }
    var state = shorterState();
    if (state.isPresent()) {
      var due = state.get().dueAfter(received, limits.calendar());
      why.stateLimit(due, received, state.get());
      return Optional.of(due);
    }
    if (extendedTo.isPresent()) {
      why.extended(extendedTo.get(), firstPeriodEnds(), received, days);
      return extendedTo;
    }
    why.federalLimit(firstPeriodEnds(), received, days);
    return Optional.of(firstPeriodEnds());
  }

  /** What the own target must not pass; a court's return date has its own way. */
  Optional<LocalDate> cap() {
    return process.isPresent() ? Optional.empty() : due(new Explanation(limits.calendar()));
  }

  /** The last day on which the one extension may be made, explained. */
  Optional<LocalDate> extendBy(Explanation why) {
    if (!extendable() || extendedTo.isPresent()) {
      return Optional.empty();
    }
    why.window(firstPeriodEnds(), received, days);
    return Optional.of(firstPeriodEnds());
  }

  /** Whether the limit is one that the law lets the hospital extend once. */
  boolean extendable() {
    return process.isEmpty()
        && patientsDay.isEmpty()
        && days.number("extensionDays") > 0
        && shorterState().isEmpty();
  }

  /** A state's shorter limit; the federal extension does not lengthen it. */
  Optional<DayLimits.StateLimit> shorterState() {
    return limits
        .stateAccess()
        .filter(state -> rule().equals(ACCESS))
        .filter(state -> state.dueAfter(received, limits.calendar()).isBefore(firstPeriodEnds()));
  }

  /** The rule of the limit; empty where the law sets none. */
  String rule() {
    return days.text("rule");
  }

  LocalDate firstPeriodEnds() {
    return received.plusDays(days.number("legalDays"));
  }

  /** The last day that an extension can reach. */
  LocalDate latest() {
    return firstPeriodEnds().plusDays(days.number("extensionDays"));
  }
}
