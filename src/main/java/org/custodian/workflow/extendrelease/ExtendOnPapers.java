package org.custodian.workflow.extendrelease;

import org.camunda.bpm.engine.RuntimeService;
import org.custodian.delivery.Delivery;
import org.custodian.intake.PapersAdded;
import org.custodian.vocabulary.RequestNumber;
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
  private final Delivery delivery;
  private final StartVariables variables;

  ExtendOnPapers(RuntimeService runtime, Delivery delivery, StartVariables variables) {
    this.runtime = runtime;
    this.delivery = delivery;
    this.variables = variables;
  }

  @EventListener
  void on(PapersAdded event) {
    var request = event.request();
    boolean read = runs(request, "verify-request") || runs(request, "extend-release");
    if (!delivery.releases(request).isEmpty() && !read) {
      runtime.startProcessInstanceByKey("extend-release", request.value(), variables.of(request));
    }
  }

  private boolean runs(RequestNumber request, String process) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(request.value())
            .processDefinitionKey(process)
            .count()
        > 0;
  }
}
