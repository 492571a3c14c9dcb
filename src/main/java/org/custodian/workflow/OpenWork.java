package org.custodian.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All open work, and who may take which part of it. It asks nobody's permission; the page that
 * calls it checks who may see and move work.
 */
@Component
public class OpenWork {
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final OwnRights own;
  private final Ledger ledger;

  OpenWork(
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identity,
      OwnRights own,
      Ledger ledger) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
    this.own = own;
    this.ledger = ledger;
  }

  /**
   * Every open task, the one that is due first at the front; two questions to the engine in all.
   */
  public List<OpenTask> tasks() {
    var found = tasks.createTaskQuery().active().orderByDueDate().asc().list();
    var requests = requests(found.stream().map(Task::getProcessInstanceId).toList());
    return found.stream()
        .flatMap(
            task ->
                Optional.ofNullable(requests.get(task.getProcessInstanceId()))
                    .map(request -> Worklist.openTask(task, request))
                    .stream())
        .toList();
  }

  /** Who belongs to a group that the task is open to, in the order of their ids. */
  public List<StaffId> takers(String taskId) {
    var people = new TreeSet<String>();
    for (IdentityLink link : tasks.getIdentityLinksForTask(taskId)) {
      if (link.getGroupId() != null) {
        identity.createUserQuery().memberOfGroup(link.getGroupId()).list().stream()
            .map(User::getId)
            .forEach(people::add);
      }
    }
    return people.stream().map(StaffId::new).toList();
  }

  /**
   * Gives an open task to somebody, or back to its group. Giving it to who has it changes nothing.
   *
   * @param to empty for the group
   * @throws IllegalArgumentException if the task is done, or the person belongs to no group of it
   */
  @Transactional
  public void give(OpenTask task, Optional<StaffId> to, StaffId by) {
    if (tasks.createTaskQuery().taskId(task.taskId()).count() == 0) {
      throw new IllegalArgumentException("FLW-04 The task is done. Reload the board.");
    }
    if (to.isPresent() && !takers(task.taskId()).contains(to.get())) {
      throw new IllegalArgumentException("FLW-44 Choose a person of the list.");
    }
    if (task.assignee().equals(to)) {
      return;
    }
    own.act(() -> tasks.setAssignee(task.taskId(), to.map(StaffId::value).orElse(null)));
    ledger.append(
        task.request(),
        Kind.REASSIGNED,
        Actor.staff(by),
        Map.of(
            "step",
            task.step(),
            "from",
            task.assignee().map(StaffId::value).orElse(""),
            "to",
            to.map(StaffId::value).orElse("")));
  }

  private Map<String, RequestNumber> requests(Collection<String> instances) {
    var ids = new HashSet<>(instances);
    if (ids.isEmpty()) {
      return Map.of();
    }
    Function<ProcessInstance, RequestNumber> number =
        instance -> new RequestNumber(instance.getBusinessKey());
    return runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, number));
  }
}
