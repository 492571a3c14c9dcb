package org.custodian.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.custodian.progress.CalledOff;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for whom, and what has been done: the engine's answers for pages, in our own words. It
 * asks nobody's permission; the page that calls it checks who may see the answer.
 */
@Component
public class Worklist {
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;

  Worklist(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService history,
      ManagementService management) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
  }

  /** Whether the task is open and claimed by exactly this person. */
  public boolean isAssignee(String taskId, String userId) {
    return tasks.createTaskQuery().taskId(taskId).taskAssignee(userId).count() == 1;
  }

  /** The task, as long as it is open. */
  public Optional<OpenTask> task(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(this::openTask);
  }

  /** When the task came, as long as it is open. */
  public Optional<Instant> began(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(task -> task.getCreateTime().toInstant());
  }

  /** The misdirection that a task is about; empty if it is about something else. */
  public Optional<String> incident(String taskId) {
    return Optional.ofNullable(tasks.getVariable(taskId, RequestVariables.INCIDENT.name()))
        .map(RequestVariables.INCIDENT.type()::cast);
  }

  /** The translation that a task is about; empty if it is about something else. */
  public Optional<Integer> translation(String taskId) {
    return Optional.ofNullable(tasks.getVariable(taskId, RequestVariables.TRANSLATION.name()))
        .map(RequestVariables.TRANSLATION.type()::cast);
  }

  /** Every open task of a request. */
  public List<OpenTask> open(RequestNumber request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request.value()).list().stream()
        .map(this::openTask)
        .toList();
  }

  /** Every step of a request so far, oldest first; calls and gateways included. */
  public List<ProcessStep> history(RequestNumber request) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(request.value())
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
        .map(Worklist::step)
        .toList();
  }

  /** Every step that stands still because it failed too often. */
  public List<OpenIncident> incidents() {
    return runtime
        .createIncidentQuery()
        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
        .list()
        .stream()
        // A failure below is repeated at every calling process; the cause is listed once.
        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
        .map(this::incident)
        .toList();
  }

  /**
   * Has the failed step tried once more, at once.
   *
   * @throws IllegalArgumentException if there is no such incident any more
   */
  @Transactional
  public void retry(String incidentId) {
    var incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
    if (incident == null) {
      throw new IllegalArgumentException("FLW-01 The incident is closed. Reload the list.");
    }
    // The last failure set a time for a next try that no longer comes; without one it is due now.
    management.setJobRetries(1).jobId(incident.getConfiguration()).dueDate(null).execute();
  }

  /** Whether a step of the request stands still because a person called it off. */
  public boolean calledOff(RequestNumber request) {
    return stopped(request).isPresent();
  }

  /**
   * Starts the step again that a person called off.
   *
   * @return false if there is none
   */
  @Transactional
  public boolean startAgain(RequestNumber request) {
    var stopped = stopped(request);
    stopped.ifPresent(incident -> retry(incident.id()));
    return stopped.isPresent();
  }

  private Optional<OpenIncident> stopped(RequestNumber request) {
    return incidents().stream()
        .filter(incident -> incident.request().equals(request))
        .filter(incident -> CalledOff.says(incident.message()))
        .findFirst();
  }

  private OpenTask openTask(Task task) {
    return openTask(task, request(task.getProcessInstanceId()));
  }

  static OpenTask openTask(Task task, RequestNumber request) {
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        request,
        Optional.ofNullable(task.getAssignee()).map(StaffId::new),
        task.getName(),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
        task.getPriority());
  }

  private OpenIncident incident(Incident incident) {
    return new OpenIncident(
        incident.getId(),
        request(incident.getProcessInstanceId()),
        incident.getActivityId(),
        incident.getIncidentTimestamp().toInstant(),
        Optional.ofNullable(incident.getIncidentMessage()).orElse(""));
  }

  private RequestNumber request(String instanceId) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
    return new RequestNumber(instance.getBusinessKey());
  }

  private static ProcessStep step(HistoricActivityInstance activity) {
    return new ProcessStep(
        activity.getActivityId(),
        Optional.ofNullable(activity.getActivityName()).orElse(""),
        activity.getStartTime().toInstant(),
        Optional.ofNullable(activity.getEndTime()).map(Date::toInstant),
        Optional.ofNullable(activity.getAssignee()));
  }
}
