package org.custodian.workflow.accountfordisclosures;

import java.util.Map;
import org.custodian.accounting.AccountingFeeAgreed;
import org.custodian.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The patient's yes to the fee is invoiced and moves the request on. */
@Component
final class TellFeeAgreed {
  private final AccountingBill bill;
  private final Messages messages;

  TellFeeAgreed(AccountingBill bill, Messages messages) {
    this.bill = bill;
    this.messages = messages;
  }

  @EventListener
  void on(AccountingFeeAgreed event) {
    bill.agreed(event.request());
    messages.send(event.request(), "accountingFeeAgreed", Map.of());
  }
}
