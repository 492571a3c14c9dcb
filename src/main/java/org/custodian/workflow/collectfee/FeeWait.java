package org.custodian.workflow.collectfee;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.custodian.fees.Fees;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** How long the fee is waited for. */
@Component
final class FeeWait {
  /** Process goes early on its last day of waiting, so that people have that day to send it. */
  private static final LocalTime EARLY = LocalTime.of(8, 0);

  private final Fees fees;
  private final Intake intake;
  private final Facility facility;
  private final Clock clock;

  FeeWait(Fees fees, Intake intake, Facility facility, Clock clock) {
    this.fees = fees;
    this.intake = intake;
    this.facility = facility;
    this.clock = clock;
  }

  boolean settled(RequestNumber request) {
    return fees.settled(request, facility.day(clock.instant()));
  }

  /** When the wait is over; now, if nothing is waited for. */
  Date until(RequestNumber request) {
    boolean process = intake.request(request).requestClass().legalProcess();
    return fees.payBy(request)
        .map(
            last ->
                process
                    ? last.atTime(EARLY).atZone(facility.zone())
                    : last.plusDays(1).atStartOfDay(facility.zone()))
        .map(end -> Date.from(end.toInstant()))
        .orElseGet(() -> Date.from(clock.instant()));
  }
}
