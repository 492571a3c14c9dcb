package org.custodian.workflow.watchdeadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.delivery.PacketReleased;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.RequestEnd;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens when a day of a request comes before its answer. */
@Component
final class DeadlineWatch {
  /** Above every ordinary task, below STAT. */
  private static final int LATE = 80;

  private final TaskService tasks;
  private final Verification verification;
  private final Correspondence correspondence;
  private final Ledger ledger;
  private final Messages messages;
  private final Facility facility;

  DeadlineWatch(
      TaskService tasks,
      Verification verification,
      Correspondence correspondence,
      Ledger ledger,
      Messages messages,
      Facility facility) {
    this.tasks = tasks;
    this.verification = verification;
    this.correspondence = correspondence;
    this.ledger = ledger;
    this.messages = messages;
    this.facility = facility;
  }

  /** With the release the request is answered; the fetch may take weeks. */
  @EventListener
  void on(PacketReleased event) {
    messages.send(event.request(), RequestEnd.ANSWERED, Map.of());
  }

  void remind(RequestNumber request) {
    var due = verification.deadlines(request).internalDue();
    log(request, Kind.REMINDED, "remindStaff", due);
    mail(request, new Mail.StaffReminder(step(request), due), "staff-reminder");
  }

  void escalate(RequestNumber request) {
    var due = verification.deadlines(request).internalDue();
    raise(request);
    log(request, Kind.ESCALATED, "escalateToSupervisor", due);
    mail(request, new Mail.StaffEscalation(step(request), due), "staff-escalation");
  }

  void overdue(RequestNumber request) {
    var dates = verification.deadlines(request);
    var due = dates.legalDue().orElse(dates.internalDue());
    raise(request);
    log(request, Kind.OVERDUE, "recordOverdue", due);
    mail(request, new Mail.StaffEscalation(step(request), due), "staff-overdue");
  }

  private void raise(RequestNumber request) {
    open(request).stream()
        .filter(task -> task.getPriority() < LATE)
        .forEach(task -> tasks.setPriority(task.getId(), LATE));
  }

  private void log(RequestNumber request, Kind kind, String step, LocalDate due) {
    ledger.appendOnce(kind + "/" + request, request, kind, Actor.system(step), Map.of("due", due));
  }

  private void mail(RequestNumber request, Mail mail, String key) {
    correspondence.mail(request, mail, facility.email(), "en", key);
  }

  /** The labels of what is open; they stand in the models and hold nothing of a request. */
  private String step(RequestNumber request) {
    return open(request).stream().map(Task::getName).distinct().collect(Collectors.joining(", "));
  }

  private List<Task> open(RequestNumber request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.value()).list();
  }
}
