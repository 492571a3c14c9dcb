package org.custodian.verification;

import java.time.LocalDate;

/** The hospital's calendar, for tests of other packages. */
public final class WorkDays {
  public static LocalDate after(LocalDate day, int businessDays) {
    return BusinessCalendar.after(day, businessDays);
  }

  private WorkDays() {}
}
