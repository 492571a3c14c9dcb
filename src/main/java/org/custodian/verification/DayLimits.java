package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.BusinessCalendar;

/**
 * What state and hospital add to the federal days: plain values, so that the count is the same
 * wherever they come from.
 *
 * @param calendar business days with the holidays of the state and the hospital
 * @param stateAccess a state's own limit for a patient's copy (rule D3); only a shorter one counts
 * @param objectionDays calendar days to object after service; 14 by federal rule (rule B8)
 */
record DayLimits(BusinessCalendar calendar, Optional<StateLimit> stateAccess, int objectionDays) {
  static final int FEDERAL_OBJECTION_DAYS = 14;

  /** Federal law only. */
  static DayLimits federal() {
    return new DayLimits(BusinessCalendar.federal(), Optional.empty(), FEDERAL_OBJECTION_DAYS);
  }

  /**
   * A state's limit.
   *
   * @param source where the value comes from, as the explanation names it
   */
  record StateLimit(int days, Deadline.Unit unit, String source) {
    LocalDate dueAfter(LocalDate start, BusinessCalendar calendar) {
      return unit == Deadline.Unit.BUSINESS_DAYS
          ? calendar.after(start, days)
          : start.plusDays(days);
    }
  }
}
