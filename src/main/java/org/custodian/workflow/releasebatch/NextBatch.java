package org.custodian.workflow.releasebatch;

import org.camunda.bpm.engine.RuntimeService;
import org.custodian.abstraction.Abstraction;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketReleased;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.StartVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts one more packet of a request, and knows whether one is still to come. */
@Component
public class NextBatch {
  private final RuntimeService runtime;
  private final OpenProcesses open;
  private final Abstraction abstraction;
  private final Delivery delivery;
  private final StartVariables variables;

  NextBatch(
      RuntimeService runtime,
      OpenProcesses open,
      Abstraction abstraction,
      Delivery delivery,
      StartVariables variables) {
    this.runtime = runtime;
    this.open = open;
    this.abstraction = abstraction;
    this.delivery = delivery;
    this.variables = variables;
  }

  /** Pages that were put off get their packet, in the transaction of the release. */
  @EventListener
  void on(PacketReleased event) {
    if (abstraction.putOff(event.request()) > 0) {
      start(event.request());
    }
  }

  /**
   * Opens the next batch and starts its process, if a page would go or waits for a person. Where a
   * batch is being made already nothing is started: what may go now goes with that one.
   *
   * @return whether it was started
   */
  public boolean start(RequestNumber request) {
    return !making(request) && begin(request);
  }

  /** The same for a request that ended without any packet: what was sealed then went nowhere. */
  boolean startFirst(RequestNumber request) {
    return !deciding(request) && begin(request);
  }

  private boolean begin(RequestNumber request) {
    if (abstraction.nextBatch(request) == 0) {
      return false;
    }
    runtime.startProcessInstanceByKey("release-batch", request.value(), variables.of(request));
    return true;
  }

  /** Whether pages wait for a later packet, or one is made that has not gone yet. */
  public boolean pending(RequestNumber request) {
    return making(request) || abstraction.putOff(request) > 0;
  }

  /** Whether somebody decides pages, or decided and the packet has not gone. */
  private boolean making(RequestNumber request) {
    int gone = delivery.released(request).map(release -> release.version()).orElse(0);
    boolean made = abstraction.latest(request).filter(done -> done.version() > gone).isPresent();
    return made || deciding(request);
  }

  private boolean deciding(RequestNumber request) {
    return open.run(request, "prepare-packet");
  }
}
