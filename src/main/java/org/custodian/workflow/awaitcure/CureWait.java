package org.custodian.workflow.awaitcure;

import java.time.LocalTime;
import java.util.Date;
import org.custodian.intake.Intake;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** How long a cure is waited for, and whether it is here. */
@Component
final class CureWait {
  /** Before midnight, so that the closing letter carries the date of the last day. */
  private static final LocalTime LAST_CALL = LocalTime.of(23, 55);

  private final Intake intake;
  private final Verification verification;
  private final Facility facility;

  CureWait(Intake intake, Verification verification, Facility facility) {
    this.intake = intake;
    this.verification = verification;
    this.facility = facility;
  }

  /** The end of the last day, where the hospital is. */
  Date until(RequestNumber request) {
    return Date.from(
        verification.cureBy(request).atTime(LAST_CALL).atZone(facility.zone()).toInstant());
  }

  /** Whether the request has ended, so that nothing is waited for. */
  boolean ended(RequestNumber request) {
    return intake.request(request).outcome().isPresent();
  }

  /** Whether counsel, a court or a patient's silence may have cured it since this moment. */
  boolean newsSince(RequestNumber request, Date moment) {
    return verification.newsSince(request, moment.toInstant());
  }

  /** Whether a paper came after this moment, or an order that is one. */
  boolean papersSince(RequestNumber request, Date moment) {
    return verification.orderedSince(request, moment.toInstant())
        || intake.papers(request).stream()
            .anyMatch(paper -> paper.receivedAt().isAfter(moment.toInstant()));
  }
}
