package org.custodian.workflow.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/**
 * Begin and end of today where the hospital is. The filter "Due today" asks it, because the
 * server's own day is UTC.
 */
@Component("facilityDay")
public class FacilityDay {
  private final Clock clock;
  private final Facility facility;

  FacilityDay(Clock clock, Facility facility) {
    this.clock = clock;
    this.facility = facility;
  }

  /** Midnight at which today began. */
  public Date begin() {
    return at(today());
  }

  /** Midnight at which today ends. */
  public Date end() {
    return at(today().plusDays(1));
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }

  private Date at(LocalDate day) {
    return Date.from(day.atStartOfDay(facility.zone()).toInstant());
  }
}
