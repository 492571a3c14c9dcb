package org.custodian.workflow.watchhold;

import static org.custodian.workflow.RequestVariables.HOLD_ID;
import static org.custodian.workflow.RequestVariables.REPORT_HOLD_AT;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.custodian.verification.HoldLifted;
import org.custodian.verification.RequestHeld;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Watches each hold until it ends, and has a release go on that failed because of it. */
@Component
final class HoldWatch {
  private static final String RELEASE = "serviceTask_releasePacket";

  private final RuntimeService runtime;
  private final ManagementService management;
  private final Messages messages;
  private final OwnRights rights;

  HoldWatch(
      RuntimeService runtime, ManagementService management, Messages messages, OwnRights rights) {
    this.runtime = runtime;
    this.management = management;
    this.messages = messages;
    this.rights = rights;
  }

  @EventListener
  void on(RequestHeld event) {
    var variables = new HashMap<String, Object>();
    HOLD_ID.put(variables, event.hold());
    REPORT_HOLD_AT.put(variables, Date.from(event.reportAt()));
    var request = event.request().value();
    rights.act(() -> runtime.startProcessInstanceByKey("watch-hold", request, variables));
  }

  @EventListener
  void on(HoldLifted event) {
    rights.act(() -> goOn(event.request()));
  }

  private void goOn(RequestNumber request) {
    messages.send(request, "holdLifted", Map.of());
    releases(request)
        .forEach(job -> management.setJobRetries(1).jobId(job).dueDate(null).execute());
  }

  private Iterable<String> releases(RequestNumber request) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(request.value())
        .list()
        .stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(RELEASE)
                    .list()
                    .stream())
        .map(Job::getId)
        .toList();
  }
}
