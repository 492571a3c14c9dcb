package org.custodian.workflow.accountfordisclosures;

import java.util.Map;
import org.custodian.accounting.AccountingFeeAgreed;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The patient's yes to the fee moves the request on. */
@Component
final class TellFeeAgreed {
  private final Messages messages;

  TellFeeAgreed(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(AccountingFeeAgreed event) {
    messages.send(event.request(), "accountingFeeAgreed", Map.of());
  }
}
