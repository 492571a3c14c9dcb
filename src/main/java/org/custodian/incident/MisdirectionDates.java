package org.custodian.incident;

import java.time.LocalDate;
import org.custodian.vocabulary.BusinessCalendar;

/**
 * The dates of a misdirection. Dates of the law do not move off a weekend; the hospital's own
 * target is the last business day before.
 *
 * @param assessBy until when somebody may show a low probability
 * @param noticeTarget when the hospital wants the patient told
 * @param noticeDue the last lawful day to tell the patient, 45 CFR 164.404(b)
 * @param reportDue the last lawful day to tell the Secretary, 45 CFR 164.408(b), (c)
 */
public record MisdirectionDates(
    LocalDate assessBy, LocalDate noticeTarget, LocalDate noticeDue, LocalDate reportDue) {
  /** From so many people on the Secretary is told together with the patients. */
  static final int LARGE = 500;

  /**
   * Counts them.
   *
   * @param assessDays business days for the assessment
   * @param noticeDays calendar days from discovery to the notice
   * @param reportDays calendar days from the end of the year to the report of a small breach
   */
  static MisdirectionDates of(
      LocalDate discoveredOn,
      int people,
      int assessDays,
      int noticeDays,
      int reportDays,
      BusinessCalendar calendar) {
    var due = discoveredOn.plusDays(noticeDays);
    var target = due;
    while (!calendar.isBusinessDay(target)) {
      target = target.minusDays(1);
    }
    var yearEnd = LocalDate.of(discoveredOn.getYear(), 12, 31);
    return new MisdirectionDates(
        calendar.after(discoveredOn, assessDays),
        target,
        due,
        people >= LARGE ? due : yearEnd.plusDays(reportDays));
  }
}
