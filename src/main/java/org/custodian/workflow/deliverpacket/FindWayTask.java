package org.custodian.workflow.deliverpacket;

import static org.custodian.workflow.RequestVariables.BY_FAX;
import static org.custodian.workflow.RequestVariables.BY_HAND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.Delivery;
import org.custodian.intake.DeliveryWish;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Asks in which way the packet goes, rules D4 and D5. */
@Component("findWay")
final class FindWayTask implements JavaDelegate {
  private final Delivery delivery;

  FindWayTask(Delivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution step) {
    var way = delivery.way(BusinessKey.of(step));
    BY_FAX.set(step, way == DeliveryWish.Method.FAX);
    BY_HAND.set(step, way == DeliveryWish.Method.FAX || way == DeliveryWish.Method.PAPER);
  }
}
