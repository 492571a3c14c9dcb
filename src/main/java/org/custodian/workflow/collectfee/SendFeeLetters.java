package org.custodian.workflow.collectfee;

import org.custodian.correspondence.Amount;
import org.custodian.fees.EstimateMade;
import org.custodian.fees.FeeQuote;
import org.custodian.fees.FeeState;
import org.custodian.fees.Fees;
import org.custodian.fees.InvoiceIssued;
import org.custodian.fees.Tariff;
import org.custodian.intake.Intake;
import org.custodian.workflow.letters.FeeLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An estimate or invoice goes out in the transaction that makes it. */
@Component
final class SendFeeLetters {
  private final Fees fees;
  private final Intake intake;
  private final FeeLetters letters;

  SendFeeLetters(Fees fees, Intake intake, FeeLetters letters) {
    this.fees = fees;
    this.intake = intake;
    this.letters = letters;
  }

  /** The fee of an accounting has a notice of its own. */
  @EventListener
  void on(EstimateMade event) {
    var state = fees.state(event.request());
    var quote = quote(state);
    if (quote.tariff() == Tariff.ACCOUNTING) {
      return;
    }
    letters.estimate(
        event.request(),
        FeeLines.of(quote, state.waived(), language(state)),
        new Amount(state.owed()),
        state.agreeBy().orElseThrow(SendFeeLetters::nothingComputed),
        String.valueOf(event.computation()));
  }

  @EventListener
  void on(InvoiceIssued event) {
    var state = fees.state(event.request());
    var invoice = state.invoice().orElseThrow(SendFeeLetters::nothingComputed);
    letters.invoice(
        event.request(),
        invoice.number(),
        FeeLines.of(quote(state), state.waived(), language(state)),
        new Amount(invoice.totalCents()),
        state.prepaid() ? state.payBy().orElse(invoice.payBy()) : invoice.payBy(),
        state.prepaid());
  }

  private String language(FeeState state) {
    return intake.request(state.request()).language();
  }

  private static FeeQuote quote(FeeState state) {
    return state.quote().orElseThrow(SendFeeLetters::nothingComputed);
  }

  private static IllegalStateException nothingComputed() {
    return new IllegalStateException("FLW-45 A letter about a fee needs a computed fee.");
  }
}
