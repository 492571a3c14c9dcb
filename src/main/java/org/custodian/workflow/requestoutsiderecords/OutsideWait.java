package org.custodian.workflow.requestoutsiderecords;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/** How long the other hospital has. No law gives a day; both are policy of this hospital. */
@Component
final class OutsideWait {
  /** Business days until the second letter. */
  private static final int SECOND_LETTER = 10;

  /** Calendar days until the request is given up. */
  private static final int LONGEST = 30;

  /** Before midnight, so that what happens then carries the date of the last day. */
  private static final LocalTime LAST_CALL = LocalTime.of(23, 55);

  private final Facility facility;
  private final Clock clock;

  OutsideWait(Facility facility, Clock clock) {
    this.facility = facility;
    this.clock = clock;
  }

  /** The day on which a second letter goes out, counted from today. */
  LocalDate secondLetterOn() {
    return BusinessCalendar.federal().after(today(), SECOND_LETTER);
  }

  /** The last day for records to come, counted from today. */
  LocalDate lastDay() {
    return today().plusDays(LONGEST);
  }

  /** The end of a day where the hospital is. */
  Date endOf(LocalDate day) {
    return Date.from(day.atTime(LAST_CALL).atZone(facility.zone()).toInstant());
  }

  /** The day of a moment where the hospital is. */
  LocalDate day(Date moment) {
    return facility.day(moment.toInstant());
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }
}
