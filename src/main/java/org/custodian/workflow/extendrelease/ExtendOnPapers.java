package org.custodian.workflow.extendrelease;

import static org.custodian.workflow.RequestVariables.LEGAL_DUE_AT;
import static org.custodian.workflow.RequestVariables.OBJECTION_AT;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.delivery.Delivery;
import org.custodian.intake.PapersAdded;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Papers that come after a release have the basis judged anew, once at a time. Papers that a wait
 * for a cure takes are its own.
 */
@Component
final class ExtendOnPapers {
  private final RuntimeService runtime;
  private final OpenProcesses open;
  private final Delivery delivery;
  private final StartVariables variables;

  ExtendOnPapers(
      RuntimeService runtime, OpenProcesses open, Delivery delivery, StartVariables variables) {
    this.runtime = runtime;
    this.open = open;
    this.delivery = delivery;
    this.variables = variables;
  }

  @EventListener
  void on(PapersAdded event) {
    var request = event.request();
    boolean read = open.run(request, "verify-request") || open.run(request, "extend-release");
    if (!delivery.releases(request).isEmpty() && !read) {
      var start = variables.of(request);
      // What went is answered; there is time to read until the return date.
      var last = Optional.ofNullable(start.get(LEGAL_DUE_AT.name()));
      last.ifPresent(day -> start.put(OBJECTION_AT.name(), day));
      runtime.startProcessInstanceByKey("extend-release", request.value(), start);
    }
  }
}
