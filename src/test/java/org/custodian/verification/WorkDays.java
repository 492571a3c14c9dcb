package org.custodian.verification;

import java.time.LocalDate;
import org.custodian.vocabulary.BusinessCalendar;

/** The hospital's calendar, for tests of other packages. */
public final class WorkDays {
  public static LocalDate after(LocalDate day, int businessDays) {
    return BusinessCalendar.federal().after(day, businessDays);
  }

  private WorkDays() {}
}
