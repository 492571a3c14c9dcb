package org.custodian.workflow.tasklist;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.custodian.workflow.identity.StaffGroups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The five lists that stand in Tasklist from the first start. Without a granted filter Tasklist
 * shows nobody a task. Nobody else may make filters, because a stored filter may hold expressions.
 */
@Component
final class TaskFilters implements SmartInitializingSingleton {
  /** From this priority on a task is STAT. */
  static final int STAT = 90;

  private final FilterService filters;
  private final TaskService tasks;
  private final StaffGroups groups;

  TaskFilters(FilterService filters, TaskService tasks, StaffGroups groups) {
    this.filters = filters;
    this.tasks = tasks;
    this.groups = groups;
  }

  @Override
  public void afterSingletonsInstantiated() {
    filter("My tasks", 10, "#2e8540", "What you claimed", mine());
    filter("Group tasks", 20, "#205493", "What waits for anybody of your groups", group());
    filter("Due today", 30, "#7a591a", "What shall be done before tonight", dueToday());
    filter("Overdue", 40, "#e31c3d", "What should have been done", overdue());
    filter("STAT", 50, "#981b1e", "What cannot wait", open().taskMinPriority(STAT));
  }

  private TaskQuery mine() {
    return open().taskAssigneeExpression("${currentUser()}");
  }

  private TaskQuery group() {
    return open().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned();
  }

  private TaskQuery dueToday() {
    return open()
        .dueAfterExpression("${facilityDay.begin()}")
        .dueBeforeExpression("${facilityDay.end()}");
  }

  private TaskQuery overdue() {
    return open().dueBeforeExpression("${now()}");
  }

  private TaskQuery open() {
    return tasks.createTaskQuery().active().orderByDueDate().asc();
  }

  private void filter(String name, int place, String color, String what, TaskQuery query) {
    var known = filters.createFilterQuery().filterName(name).singleResult();
    var filter = known == null ? filters.newTaskFilter(name) : known;
    filter.setQuery(query);
    filter.setProperties(
        Map.of("priority", place, "color", color, "description", what, "refresh", true));
    filters.saveFilter(filter);
    for (var role : StaffGroups.TASKLIST) {
      groups.grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
    }
  }
}
