package org.custodian.workflow;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which way each request took through the models, for the pictures of them. */
@Component
public class RequestWays {
  private final HistoryService history;
  private final RepositoryService repository;

  RequestWays(HistoryService history, RepositoryService repository) {
    this.history = history;
    this.repository = repository;
  }

  /** One way for each model that the request went through, in the order in which it did. */
  @Transactional(readOnly = true)
  public List<RequestWay> of(RequestNumber request) {
    var ways = new LinkedHashMap<String, RequestWay>();
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(request.value())
        .list()
        .stream()
        .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
        .map(this::way)
        // A model that is called again shows both ways on one picture.
        .forEach(way -> ways.merge(way.process(), way, RequestWays::together));
    return List.copyOf(ways.values());
  }

  private RequestWay way(HistoricProcessInstance instance) {
    var steps =
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list();
    var done = new HashSet<String>();
    var now = new HashSet<String>();
    for (HistoricActivityInstance step : steps) {
      if (step.getEndTime() != null && !step.isCanceled()) done.add(step.getActivityId());
      else if (step.getEndTime() == null) now.add(step.getActivityId());
    }
    done.addAll(lines(instance.getProcessDefinitionId(), done, now));
    return new RequestWay(
        instance.getProcessDefinitionKey(),
        Optional.ofNullable(instance.getProcessDefinitionName())
            .orElse(instance.getProcessDefinitionKey()),
        instance.getStartTime().toInstant(),
        done,
        now);
  }

  /** The engine keeps no lines; one between two steps that were reached was taken. */
  private Set<String> lines(String definition, Set<String> done, Set<String> now) {
    var lines = new HashSet<String>();
    var model = repository.getBpmnModelInstance(definition);
    if (model == null) return lines;
    for (SequenceFlow line : model.getModelElementsByType(SequenceFlow.class)) {
      var to = line.getTarget().getId();
      if (done.contains(line.getSource().getId()) && (done.contains(to) || now.contains(to)))
        lines.add(line.getId());
    }
    return lines;
  }

  private static RequestWay together(RequestWay first, RequestWay again) {
    var done = new HashSet<>(first.done());
    done.addAll(again.done());
    var now = new HashSet<>(first.now());
    now.addAll(again.now());
    return new RequestWay(first.process(), first.label(), first.started(), done, now);
  }
}
