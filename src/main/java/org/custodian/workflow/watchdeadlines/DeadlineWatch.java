package org.custodian.workflow.watchdeadlines;

import java.time.LocalDate;
import java.util.Map;
import org.custodian.delivery.PacketReleased;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Overdue;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.RequestEnd;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens when a day of a request comes before its answer. */
@Component
final class DeadlineWatch {
  private static final String OVERDUE = "recordOverdue";

  private final Intake intake;
  private final Inspections inspections;
  private final LegalClock legalClock;
  private final Overdue overdue;
  private final ObjectionWatch objections;
  private final StaffAlarm alarm;
  private final Messages messages;

  DeadlineWatch(
      Intake intake,
      Inspections inspections,
      LegalClock legalClock,
      Overdue overdue,
      ObjectionWatch objections,
      StaffAlarm alarm,
      Messages messages) {
    this.intake = intake;
    this.inspections = inspections;
    this.legalClock = legalClock;
    this.overdue = overdue;
    this.objections = objections;
    this.alarm = alarm;
    this.messages = messages;
  }

  /**
   * With the release the request is answered; the fetch may take weeks. Who comes to look waits.
   */
  @EventListener
  void on(PacketReleased event) {
    if (!inspections.pending(event.request())) {
      messages.send(event.request(), RequestEnd.ANSWERED, Map.of());
    }
  }

  void remind(RequestNumber request) {
    var due = legalClock.of(request).internalDue();
    alarm.remind(request, Kind.REMINDED, "remindStaff", due, "staff-reminder");
  }

  void escalate(RequestNumber request) {
    var due = legalClock.of(request).internalDue();
    alarm.escalate(request, Kind.ESCALATED, "escalateToSupervisor", due, "staff-escalation");
  }

  /** Only where the law lets the limit be extended, and it was not yet. */
  void windowCloses(RequestNumber request) {
    legalClock
        .of(request)
        .extendBy()
        .ifPresent(
            last ->
                alarm.remind(request, Kind.WINDOW_CLOSING, "warnOfWindow", last, "staff-window"));
  }

  /** Only where law or paper set a day; process without any answer by then is a grave matter. */
  void overdue(RequestNumber request) {
    var received = intake.request(request);
    var due = legalClock.of(request).legalDue();
    if (due.isPresent() && received.outcome().isEmpty()) {
      missed(request, received, due.get());
    }
  }

  private void missed(RequestNumber request, ReceivedRequest received, LocalDate due) {
    if (received.courtCase().isPresent() && !objections.wentOut(request)) {
      alarm.critical(request, "B12", OVERDUE, due);
    }
    overdue.record(request, due, Actor.system(OVERDUE));
    alarm.overdue(request, due);
  }
}
