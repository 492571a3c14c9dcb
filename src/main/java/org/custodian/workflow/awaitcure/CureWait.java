package org.custodian.workflow.awaitcure;

import java.util.Date;
import org.custodian.intake.Intake;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** How long a cure is waited for, and whether it is here. */
@Component
final class CureWait {
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
    var last = verification.cureBy(request);
    return Date.from(last.plusDays(1).atStartOfDay(facility.zone()).toInstant());
  }

  /** Whether a paper came after this moment. */
  boolean papersSince(RequestNumber request, Date moment) {
    return intake.papers(request).stream()
        .anyMatch(paper -> paper.receivedAt().isAfter(moment.toInstant()));
  }
}
