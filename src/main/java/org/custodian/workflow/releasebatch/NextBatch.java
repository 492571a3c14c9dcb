package org.custodian.workflow.releasebatch;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Verdict;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketReleased;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts one more packet of a request, and knows whether one is still to come. */
@Component
public class NextBatch {
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Abstraction abstraction;
  private final Delivery delivery;
  private final StartVariables variables;

  NextBatch(
      RuntimeService runtime,
      TaskService tasks,
      Abstraction abstraction,
      Delivery delivery,
      StartVariables variables) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.abstraction = abstraction;
    this.delivery = delivery;
    this.variables = variables;
  }

  /** Pages that were left for later get their packet, in the transaction of the release. */
  @EventListener
  void on(PacketReleased event) {
    if (leftForLater(event.request())) {
      start(event.request());
    }
  }

  /**
   * Starts it. Where somebody is deciding pages of the request already, nothing is started: what
   * may go now goes with those.
   */
  public void start(RequestNumber request) {
    boolean deciding =
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(request.value())
                .taskDefinitionKey("userTask_decidePages")
                .count()
            > 0;
    if (!deciding) {
      runtime.startProcessInstanceByKey("release-batch", request.value(), variables.of(request));
    }
  }

  /** Whether pages wait for a later packet, or one is made that has not gone yet. */
  public boolean pending(RequestNumber request) {
    int gone = delivery.released(request).map(release -> release.version()).orElse(0);
    boolean made = abstraction.latest(request).filter(done -> done.version() > gone).isPresent();
    return made || leftForLater(request);
  }

  private boolean leftForLater(RequestNumber request) {
    return abstraction
        .latest(request)
        .filter(done -> done.pages().stream().anyMatch(p -> p.verdict() == Verdict.LATER))
        .isPresent();
  }
}
