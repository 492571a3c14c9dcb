package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.RuntimeService;
import org.custodian.intake.Duplicates;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.RequestReceived;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a request and the watch over its deadlines, in its transaction. */
@Component
final class StartReleaseProcess {
  private final RuntimeService runtime;
  private final StartVariables variables;
  private final Duplicates duplicates;

  StartReleaseProcess(RuntimeService runtime, StartVariables variables, Duplicates duplicates) {
    this.duplicates = duplicates;
    this.runtime = runtime;
    this.variables = variables;
  }

  @EventListener
  void on(RequestReceived event) {
    var key = event.request().value();
    runtime.startProcessInstanceByKey(
        process(event.request(), event.requestClass()), key, variables.of(event.request()));
    runtime.startProcessInstanceByKey("watch-deadlines", key, variables.of(event.request()));
  }

  /** Which model leads a request of this class; the one place that chooses. */
  private String process(RequestNumber request, RequestClass requestClass) {
    if (requestClass == RequestClass.ACCOUNTING) {
      return "account-for-disclosures";
    }
    if (requestClass == RequestClass.OUTGOING) {
      return "request-outside-records";
    }
    boolean twin =
        duplicates.earlier(request).stream()
            .anyMatch(earlier -> earlier.kinship() == EarlierRequest.Kinship.SAME);
    return twin ? "confirm-duplicate" : "release-request";
  }
}
