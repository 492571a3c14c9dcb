package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import org.custodian.intake.AccessWish;
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
  DayLimits on(LocalDate day, AccessWish wish) {
    var pack = packs.inForce();
    var calendar = calendar(pack, day);
    return new DayLimits(
        calendar, limit(pack, day, wish, calendar), pack.objectionDays(day).value());
  }

  /** Counts reach over a year's end in both directions. */
  private BusinessCalendar calendar(StatePack pack, LocalDate day) {
    var closed = new HashSet<>(settings.holidays());
    closed.addAll(pack.holidays(day.minusYears(1)).value());
    closed.addAll(pack.holidays(day).value());
    closed.addAll(pack.holidays(day.plusYears(1)).value());
    return new BusinessCalendar(closed);
  }

  /** A copy and an inspection have limits of their own; the first to end binds who owes both. */
  private static Optional<DayLimits.StateLimit> limit(
      StatePack pack, LocalDate day, AccessWish wish, BusinessCalendar calendar) {
    var limits = new ArrayList<PackValue<Optional<DayLimit>>>();
    if (wish.copy()) limits.add(pack.accessCopyLimit(day));
    if (wish.inspection()) limits.add(pack.accessInspectLimit(day));
    return limits.stream()
        .flatMap(told -> limit(told).stream())
        .min(Comparator.comparing(limit -> limit.dueAfter(day, calendar)));
  }

  private static Optional<DayLimits.StateLimit> limit(PackValue<Optional<DayLimit>> told) {
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
