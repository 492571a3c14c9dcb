package org.custodian.workflow.awaitcure;

import java.time.LocalTime;
import java.util.Date;
import org.custodian.intake.Intake;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** How long a cure is waited for, and whether it is here. */
@Component
final class CureWait {
  /** Before midnight, so that the closing letter carries the date of the last day. */
  private static final LocalTime LAST_CALL = LocalTime.of(23, 55);

  private final Intake intake;
  private final LegalClock legalClock;
  private final Proceedings proceedings;
  private final Facility facility;

  CureWait(Intake intake, LegalClock legalClock, Proceedings proceedings, Facility facility) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.proceedings = proceedings;
    this.facility = facility;
  }

  /** The end of the last day, where the hospital is. */
  Date until(RequestNumber request) {
    return Date.from(
        legalClock.cureBy(request).atTime(LAST_CALL).atZone(facility.zone()).toInstant());
  }

  /** Whether the request has ended, so that nothing is waited for. */
  boolean ended(RequestNumber request) {
    return intake.request(request).outcome().isPresent();
  }

  /** Whether counsel, a court or a patient's silence may have cured it since this moment. */
  boolean newsSince(RequestNumber request, Date moment) {
    return proceedings.newsSince(request, moment.toInstant());
  }

  /** Whether a paper came after this moment, or an order that is one. */
  boolean papersSince(RequestNumber request, Date moment) {
    return proceedings.orderedSince(request, moment.toInstant())
        || intake.papers(request).stream()
            .anyMatch(paper -> paper.receivedAt().isAfter(moment.toInstant()));
  }
}
