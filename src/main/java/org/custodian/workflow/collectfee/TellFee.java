package org.custodian.workflow.collectfee;

import static org.custodian.workflow.RequestVariables.FEE_AGREED;
import static org.custodian.workflow.RequestVariables.FEE_SETTLED;

import java.util.Map;
import org.custodian.fees.EstimateAgreed;
import org.custodian.fees.FeeSettled;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agreement or a payment resumes a request that waits for it. */
@Component
final class TellFee {
  private final Messages messages;

  TellFee(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(EstimateAgreed event) {
    messages.send(event.request(), "estimateAgreed", Map.of(FEE_AGREED.name(), true));
  }

  @EventListener
  void on(FeeSettled event) {
    messages.send(event.request(), "feeSettled", Map.of(FEE_SETTLED.name(), true));
  }
}
