package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.BusinessCalendar;
import org.springframework.stereotype.Component;

/** What the state and the hospital add to the federal days. */
@Component
class HospitalDays {
  private final VerificationSettings settings;

  HospitalDays(VerificationSettings settings) {
    this.settings = settings;
  }

  /** The days as they were on a day; a request keeps the law of the day it came. */
  DayLimits on(LocalDate day) {
    return new DayLimits(
        BusinessCalendar.federal().and(settings.holidays()),
        Optional.empty(),
        DayLimits.FEDERAL_OBJECTION_DAYS);
  }
}
