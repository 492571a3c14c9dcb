package org.custodian.workflow.watchdeadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Tells staff of a date: in the log, by e-mail and in the order of the tasks. Once per date, so a
 * step that runs again, or a watch that starts anew, tells nothing twice.
 */
@Component
class StaffAlarm {
  /** Above every ordinary task, below STAT. */
  private static final int LATE = 80;

  private static final int FIRST_OF_ALL = 100;

  private final TaskService tasks;
  private final Correspondence correspondence;
  private final Ledger ledger;
  private final Facility facility;

  StaffAlarm(TaskService tasks, Correspondence correspondence, Ledger ledger, Facility facility) {
    this.tasks = tasks;
    this.correspondence = correspondence;
    this.ledger = ledger;
    this.facility = facility;
  }

  void remind(RequestNumber request, Kind kind, String step, LocalDate due, String key) {
    log(request, kind, step, Map.of("due", due));
    mail(request, new Mail.StaffReminder(open(request), due), key + "/" + due);
  }

  void escalate(RequestNumber request, Kind kind, String step, LocalDate due, String key) {
    raise(request, LATE);
    log(request, kind, step, Map.of("due", due));
    mail(request, new Mail.StaffEscalation(open(request), due), key + "/" + due);
  }

  /** A date of the law was missed with nothing to show for it. */
  void critical(RequestNumber request, String rule, String step, LocalDate due) {
    raise(request, FIRST_OF_ALL);
    log(request, Kind.CRITICAL, step, Map.of("due", due, "rule", rule));
    mail(request, new Mail.StaffEscalation(open(request), due), "staff-critical/" + rule);
  }

  /** The tasks rise and the supervisor is told of what is in the log already. */
  void overdue(RequestNumber request, LocalDate due) {
    raise(request, LATE);
    mail(request, new Mail.StaffEscalation(open(request), due), "staff-overdue/" + due);
  }

  private void log(RequestNumber request, Kind kind, String step, Map<String, ?> facts) {
    var key = kind + "/" + request + "/" + new TreeMap<>(facts);
    ledger.appendOnce(key, request, kind, Actor.system(step), facts);
  }

  private void mail(RequestNumber request, Mail mail, String key) {
    correspondence.mail(request, mail, facility.email(), "en", key);
  }

  private void raise(RequestNumber request, int priority) {
    tasks(request).stream()
        .filter(task -> task.getPriority() < priority)
        .forEach(task -> tasks.setPriority(task.getId(), priority));
  }

  /** The labels of what is open; they stand in the models and hold nothing of a request. */
  private String open(RequestNumber request) {
    return tasks(request).stream().map(Task::getName).distinct().collect(Collectors.joining(", "));
  }

  private List<Task> tasks(RequestNumber request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.value()).list();
  }
}
