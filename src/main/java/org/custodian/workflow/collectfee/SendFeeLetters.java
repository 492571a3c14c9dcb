package org.custodian.workflow.collectfee;

import org.custodian.fees.EstimateMade;
import org.custodian.fees.InvoiceIssued;
import org.custodian.workflow.letters.FeeLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An estimate or invoice goes out in the transaction that makes it. */
@Component
final class SendFeeLetters {
  private final FeeLetters letters;

  SendFeeLetters(FeeLetters letters) {
    this.letters = letters;
  }

  @EventListener
  void on(EstimateMade event) {
    letters.estimate(event.request(), event.computation());
  }

  @EventListener
  void on(InvoiceIssued event) {
    letters.invoice(event.request());
  }
}
