package org.custodian.workflow.deliverpacket;

import static org.custodian.workflow.RequestVariables.BY_LINK;
import static org.custodian.workflow.RequestVariables.LEGAL_PROCESS;
import static org.custodian.workflow.RequestVariables.OBJECTION_AT;
import static org.custodian.workflow.RequestVariables.PACKET_VERSION;
import static org.custodian.workflow.RequestVariables.REVIEWED_AT;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.ReleaseResult;
import org.custodian.verification.Holds;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.watchdeadlines.ObjectionWatch;
import org.springframework.stereotype.Component;

/** Releases, in one transaction with the log; a basis that lapsed since then blocks it. */
@Component("releasePacket")
final class ReleasePacketTask implements JavaDelegate {
  private final Delivery delivery;
  private final Holds holds;
  private final ObjectionWatch watch;
  private final Clock clock;

  ReleasePacketTask(Delivery delivery, Holds holds, ObjectionWatch watch, Clock clock) {
    this.delivery = delivery;
    this.holds = holds;
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    if (holds.held(BusinessKey.of(step))) {
      // Tried again by itself, and at once when the hold ends.
      throw new IllegalStateException("FLW-25 The request is held. End the hold on the page.");
    }
    var result = delivery.release(BusinessKey.of(step));
    if (result instanceof ReleaseResult.Released released) {
      PACKET_VERSION.set(step, released.release().version());
      BY_LINK.set(step, released.release().byLink());
      return;
    }
    if (result instanceof ReleaseResult.Outdated) {
      throw new BpmnError("packetOutdated");
    }
    REVIEWED_AT.set(step, Date.from(clock.instant()));
    timeForCounsel(step);
    throw new BpmnError("basisLapsed");
  }

  /** The own target for an objection has passed; counsel still has until its last day (rule B8). */
  private void timeForCounsel(DelegateExecution step) {
    boolean passed = OBJECTION_AT.in(step).toInstant().isBefore(clock.instant());
    if (LEGAL_PROCESS.in(step) && passed) {
      OBJECTION_AT.set(step, Date.from(watch.answerBy(BusinessKey.of(step))));
    }
  }
}
