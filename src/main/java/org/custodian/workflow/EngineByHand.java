package org.custodian.workflow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * The engine turned by hand, for a rehearsal in virtual time: nothing runs by itself, each due step
 * is run when it is called. Only a start without the job executor may use it.
 */
@Component
public class EngineByHand {
  private static final int MOST_AT_ONCE = 200;

  private final ManagementService management;
  private final TaskService tasks;
  private final IdentityService identity;
  private final HistoryService histories;
  private final Worklist worklist;
  private final Deque<Runnable> employed = new ArrayDeque<>();
  private int failures;
  private String lastFailure = "";

  EngineByHand(
      ManagementService management,
      TaskService tasks,
      IdentityService identity,
      HistoryService histories,
      Worklist worklist) {
    this.management = management;
    this.tasks = tasks;
    this.identity = identity;
    this.histories = histories;
    this.worklist = worklist;
  }

  /** Sets the engine's time, which is one for the whole JVM. */
  public void setTime(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** Gives the engine the real time back. */
  public void resetTime() {
    ClockUtil.reset();
  }

  /**
   * Runs every step that is due now, once. A step that fails keeps its failure and is due again at
   * the time that its model says.
   *
   * @return whether there was any
   */
  public boolean runDue() {
    var due =
        management
            .createJobQuery()
            .executable()
            .orderByJobDuedate()
            .asc()
            .listPage(0, MOST_AT_ONCE);
    due.forEach(this::run);
    return !due.isEmpty();
  }

  private void run(Job job) {
    try {
      if (management.createJobQuery().jobId(job.getId()).count() == 1) {
        management.executeJob(job.getId());
      }
    } catch (RuntimeException kept) {
      // The engine wrote the failure down with the job; after the last try it is an incident.
      failures++;
      lastFailure = job.getId() + " " + kept.getMessage();
    }
  }

  /** How many tries of steps failed so far. */
  public int failures() {
    return failures;
  }

  /** What the engine said of the last one; our own sentence, without PHI. */
  public String lastFailure() {
    return lastFailure;
  }

  /** When the next timer or repeated step comes; empty if none waits. */
  public Optional<Instant> nextDue() {
    return management.createJobQuery().withRetriesLeft().active().list().stream()
        .map(Job::getDuedate)
        .filter(java.util.Objects::nonNull)
        .map(Date::toInstant)
        .min(Instant::compareTo);
  }

  /** The labels of the steps of a request, in the order in which they were reached. */
  public List<String> route(RequestNumber request) {
    return histories
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(request.value())
        .list()
        .stream()
        .flatMap(
            instance ->
                histories
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .sorted(Comparator.comparingLong(EngineByHand::order))
        .filter(step -> !step.getActivityId().startsWith("gateway_"))
        .flatMap(step -> Optional.ofNullable(step.getActivityName()).stream())
        .toList();
  }

  /** Ids are counted up in this engine, so they tell the order within one moment as well. */
  private static long order(HistoricActivityInstance step) {
    var id = step.getId();
    var digits = id.substring(id.lastIndexOf(':') + 1).replaceAll("\\D", "");
    return digits.isEmpty()
        ? 0
        : Long.parseLong(digits.substring(Math.max(0, digits.length() - 18)));
  }

  /** Every open task of every request, in the order in which they came. */
  public List<OpenTask> openTasks() {
    return tasks.createTaskQuery().orderByTaskCreateTime().asc().list().stream()
        .map(Task::getId)
        .flatMap(id -> worklist.task(id).stream())
        .toList();
  }

  /** Claims the task for this person and completes it, with the rights of their groups. */
  public void complete(OpenTask task, StaffId by, Runnable work) {
    var groups =
        identity.createGroupQuery().groupMember(by.value()).list().stream()
            .map(group -> group.getId())
            .toList();
    if (task.assignee().filter(by::equals).isEmpty()) {
      tasks.setAssignee(task.taskId(), null);
    }
    identity.setAuthentication(by.value(), groups);
    try {
      claim(task, by);
      work.run();
      tasks.complete(task.taskId());
    } finally {
      identity.clearAuthentication();
    }
  }

  /** The engine keeps a task from whoever has not its role. */
  private void claim(OpenTask task, StaffId by) {
    try {
      tasks.claim(task.taskId(), by.value());
    } catch (AuthorizationException notTheirs) {
      throw new IllegalStateException(
          "FLW-41 This task is for people with another role.", notTheirs);
    }
  }

  /** Lets somebody work here in this role until {@link #dismiss}. */
  public void employ(StaffId person, Role role) {
    if (identity.createUserQuery().userId(person.value()).count() == 0) {
      identity.saveUser(identity.newUser(person.value()));
      employed.add(() -> identity.deleteUser(person.value()));
    }
    boolean held =
        identity.createUserQuery().userId(person.value()).memberOfGroup(role.id()).count() > 0;
    if (!held) {
      identity.createMembership(person.value(), role.id());
      employed.add(() -> identity.deleteMembership(person.value(), role.id()));
    }
  }

  /** Takes back what {@link #employ} gave, the last first. */
  public void dismiss() {
    while (!employed.isEmpty()) {
      employed.removeLast().run();
    }
  }

  /** The ids of everybody who can sign in. */
  public Set<String> staff() {
    return identity.createUserQuery().list().stream()
        .map(user -> user.getId())
        .collect(Collectors.toSet());
  }
}
