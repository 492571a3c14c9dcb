package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.RuntimeService;
import org.custodian.intake.RequestReceived;
import org.custodian.vocabulary.RequestClass;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a request and the watch over its deadlines, in its transaction. */
@Component
final class StartReleaseProcess {
  private final RuntimeService runtime;
  private final StartVariables variables;

  StartReleaseProcess(RuntimeService runtime, StartVariables variables) {
    this.runtime = runtime;
    this.variables = variables;
  }

  @EventListener
  void on(RequestReceived event) {
    var key = event.request().value();
    runtime.startProcessInstanceByKey(
        process(event.requestClass()), key, variables.of(event.request()));
    runtime.startProcessInstanceByKey("watch-deadlines", key, variables.of(event.request()));
  }

  /** Which model leads a request of this class; the one place that chooses. */
  private static String process(RequestClass requestClass) {
    return switch (requestClass) {
      case ACCOUNTING -> "account-for-disclosures";
      default -> "release-request";
    };
  }
}
