package org.custodian.verification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.custodian.jurisdiction.DayLimit;
import org.custodian.jurisdiction.PackValue;
import org.custodian.jurisdiction.StatePack;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.verification.Deadline.Unit;
import org.custodian.vocabulary.BusinessCalendar;
import org.springframework.stereotype.Component;

/** What the state and the hospital add to the federal days. */
@Component
class HospitalDays {
  private final VerificationSettings settings;
  private final StatePacks packs;

  HospitalDays(VerificationSettings settings, StatePacks packs) {
    this.settings = settings;
    this.packs = packs;
  }

  /** The days as they were on a day; a request keeps the law of the day it came. */
  DayLimits on(LocalDate day) {
    var pack = packs.inForce();
    return new DayLimits(calendar(pack, day), limit(pack, day), pack.objectionDays(day).value());
  }

  /** Counts reach over a year's end in both directions. */
  private BusinessCalendar calendar(StatePack pack, LocalDate day) {
    var closed = new HashSet<>(settings.holidays());
    closed.addAll(pack.holidays(day.minusYears(1)).value());
    closed.addAll(pack.holidays(day).value());
    closed.addAll(pack.holidays(day.plusYears(1)).value());
    return new BusinessCalendar(closed);
  }

  private static Optional<DayLimits.StateLimit> limit(StatePack pack, LocalDate day) {
    PackValue<Optional<DayLimit>> told = pack.accessCopyLimit(day);
    return told.value()
        .map(
            limit ->
                new DayLimits.StateLimit(
                    limit.days(),
                    limit.unit() == DayLimit.Unit.BUSINESS
                        ? Unit.BUSINESS_DAYS
                        : Unit.CALENDAR_DAYS,
                    "state pack " + told.pack() + ", " + told.key() + ", " + told.source()));
  }
}
