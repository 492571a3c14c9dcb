package org.custodian.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.progress.CalledOff;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A step that failed for good is an entry of the log, not only a line of the engine's tables. */
@Component
class LoggedIncidents extends AbstractProcessEnginePlugin {
  private final ObjectProvider<Ledger> ledger;

  LoggedIncidents(ObjectProvider<Ledger> ledger) {
    this.ledger = ledger;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomIncidentHandlers(List.of(new Telling()));
  }

  private final class Telling extends DefaultIncidentHandler {
    Telling() {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
      var incident = super.handleIncident(context, message);
      // What a person called off did not fail, and stands in the log as that person's act.
      if (CalledOff.says(String.valueOf(message))) {
        return incident;
      }
      var step = Optional.ofNullable(context.getActivityId()).orElse("");
      request(context.getExecutionId())
          .ifPresent(
              request ->
                  // The engine's text of the failure is left out; it stands with the incident.
                  ledger
                      .getObject()
                      .append(
                          request, Kind.STEP_FAILED, Actor.system("engine"), Map.of("step", step)));
      return incident;
    }
  }

  private static Optional<RequestNumber> request(String executionId) {
    return Optional.ofNullable(executionId)
        .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
        .map(ExecutionEntity::getProcessInstance)
        .map(ExecutionEntity::getBusinessKey)
        .map(RequestNumber::new);
  }
}
