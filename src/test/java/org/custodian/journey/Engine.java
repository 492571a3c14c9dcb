package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.custodian.vocabulary.RequestNumber;

/**
 * The engine as Tasklist uses it: each act is done by somebody, with the rights of their groups.
 */
final class Engine {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService histories;
  private final ManagementService management;
  private final IdentityService identity;

  Engine(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService histories,
      ManagementService management,
      IdentityService identity) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.histories = histories;
    this.management = management;
    this.identity = identity;
  }

  /** Waits until the request has this task. */
  Task task(RequestNumber request, String step) {
    return await("task " + step + " of " + request)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(40))
        .until(() -> open(request, step), Optional::isPresent)
        .orElseThrow();
  }

  Optional<Task> open(RequestNumber request, String step) {
    return Optional.ofNullable(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(request.value())
            .taskDefinitionKey(step)
            .singleResult());
  }

  /** Whether this process runs for the request. */
  boolean leads(RequestNumber request, String process) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(request.value())
            .processDefinitionKey(process)
            .count()
        > 0;
  }

  /** Waits until nothing of the request runs any more. */
  void untilOver(RequestNumber request) {
    await("end of " + request)
        .ignoreExceptions() // The job may end while it is looked at.
        .atMost(LONG)
        .until(
            () -> {
              again(request);
              return instances(request).isEmpty();
            });
  }

  /**
   * A step that met another one on the same row is repeated by the engine ten minutes later. A test
   * does not wait for that; it has its repetition now.
   */
  private void again(RequestNumber request) {
    for (var instance : instances(request))
      for (var job :
          management
              .createJobQuery()
              .processInstanceId(instance.getId())
              .withException()
              .withRetriesLeft()
              .list()) management.setJobDuedate(job.getId(), null);
  }

  /** Waits until a step was reached. */
  void until(RequestNumber request, String step) {
    await(step + " of " + request).atMost(LONG).until(() -> passed(request).contains(step));
  }

  /** Every step that was reached so far. */
  List<String> passed(RequestNumber request) {
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
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  void claim(Task task, String person) {
    as(person, () -> tasks.claim(task.getId(), person));
  }

  void complete(Task task, String person) {
    as(person, () -> tasks.complete(task.getId()));
  }

  /** Lets the timer of a step run now, as if its day had come. */
  void fire(RequestNumber request, String timer) {
    var job =
        await("timer " + timer + " of " + request)
            .atMost(LONG)
            .until(() -> jobs(request, timer), found -> found.size() == 1)
            .get(0);
    management.executeJob(job.getId());
  }

  /** Runs a step that fails until its tries are used up. */
  void failForGood(RequestNumber request, String step) {
    await(step + " of " + request + " failed once")
        .atMost(LONG)
        .until(
            () -> jobs(request, step).stream().anyMatch(job -> job.getExceptionMessage() != null));
    for (var left = tries(request, step); left > 0; left = tries(request, step)) {
      var job = jobs(request, step).get(0);
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(tries(request, step)).isEqualTo(left - 1);
      }
    }
  }

  /** Has a failed job tried once more. */
  void again(String job) {
    management.setJobRetries(1).jobId(job).dueDate(null).execute();
  }

  private int tries(RequestNumber request, String step) {
    return jobs(request, step).stream().mapToInt(Job::getRetries).sum();
  }

  List<Job> jobs(RequestNumber request, String step) {
    return instances(request).stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(step)
                    .list()
                    .stream())
        .toList();
  }

  private List<ProcessInstance> instances(RequestNumber request) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(request.value()).list();
  }

  private void as(String person, Runnable act) {
    var groups =
        identity.createGroupQuery().groupMember(person).list().stream()
            .map(group -> group.getId())
            .toList();
    identity.setAuthentication(person, groups);
    try {
      act.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
