package org.custodian.workflow.holdinspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.custodian.delivery.Delivery;
import org.custodian.intake.InspectionArranged;
import org.custodian.intake.InspectionSettled;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.watchdeadlines.Retiming;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An appointment lies within the time of the law, which only the patient may pass (rules D2, D3);
 * with the end of the inspection its clock ends and that of a copy runs alone.
 */
@Component
final class InspectionClock {
  private final Inspections inspections;
  private final Intake intake;
  private final LegalClock legalClock;
  private final Delivery delivery;
  private final Retiming retiming;
  private final Messages messages;
  private final OwnRights rights;
  private final Facility facility;
  private final Clock clock;

  InspectionClock(
      Inspections inspections,
      Intake intake,
      LegalClock legalClock,
      Delivery delivery,
      Retiming retiming,
      Messages messages,
      OwnRights rights,
      Facility facility,
      Clock clock) {
    this.inspections = inspections;
    this.intake = intake;
    this.legalClock = legalClock;
    this.delivery = delivery;
    this.retiming = retiming;
    this.messages = messages;
    this.rights = rights;
    this.facility = facility;
    this.clock = clock;
  }

  @EventListener
  void on(InspectionArranged event) {
    var arranged = inspections.appointment(event.request()).orElseThrow();
    if (arranged.patientsOwnDay()) {
      retiming.restart(event.request());
    } else if (tooLate(event.request(), arranged.at().toLocalDate())) {
      throw new IllegalArgumentException(
          "FLW-38 The law gives less time than this. Offer an earlier day, or note that the"
              + " patient asked for this one (rules D2, D3).");
    }
  }

  /** Where the last lawful day has passed the next possible day is late, and still the best. */
  private boolean tooLate(RequestNumber request, LocalDate day) {
    return legalClock
        .of(request)
        .legalDue()
        .filter(day::isAfter)
        .filter(due -> !due.isBefore(facility.day(clock.instant())))
        .isPresent();
  }

  @EventListener
  void on(InspectionSettled event) {
    var request = event.request();
    if (inspections.pending(request)) {
      return;
    }
    boolean copyOpen =
        intake.request(request).access().copy() && delivery.releases(request).isEmpty();
    if (copyOpen) {
      retiming.restart(request);
    } else {
      rights.act(() -> messages.send(request, RequestEnd.ANSWERED, Map.of()));
    }
  }
}
