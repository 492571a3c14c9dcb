package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Amount;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.FeeLetter;
import org.custodian.correspondence.Letter;
import org.custodian.fees.FeeQuote;
import org.custodian.fees.FeeState;
import org.custodian.fees.Fees;
import org.custodian.fees.Tariff;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Composes the letters about money and sends each once. */
@Component
public final class FeeLetters {
  private final Fees fees;
  private final Intake intake;
  private final Correspondence correspondence;
  private final Notices notices;

  FeeLetters(Fees fees, Intake intake, Correspondence correspondence, Notices notices) {
    this.fees = fees;
    this.intake = intake;
    this.correspondence = correspondence;
    this.notices = notices;
  }

  /**
   * What the copy will cost. The fee of an accounting has a notice of its own.
   *
   * @param computation makes this letter another than that of an earlier estimate
   */
  public void estimate(RequestNumber number, long computation) {
    var state = fees.state(number);
    var quote = quote(state);
    if (quote.tariff() == Tariff.ACCOUNTING) {
      return;
    }
    var request = intake.request(number);
    var agreeBy = state.agreeBy().orElseThrow(FeeLetters::nothingTold);
    var letter =
        new FeeLetter.Estimate(
            number,
            addressee(request),
            patient(request),
            FeeLines.of(quote, state.waived(), request.language()),
            new Amount(state.owed()),
            agreeBy);
    send(request, letter, agreeBy, "EST/" + computation);
  }

  /** The invoice that counts. */
  public void invoice(RequestNumber number) {
    var state = fees.state(number);
    var request = intake.request(number);
    var invoice = state.invoice().orElseThrow(FeeLetters::nothingTold);
    var payBy = state.prepaid() ? state.payBy().orElse(invoice.payBy()) : invoice.payBy();
    var letter =
        new FeeLetter.Invoice(
            number,
            addressee(request),
            patient(request),
            invoice.number(),
            FeeLines.of(quote(state), state.waived(), request.language()),
            new Amount(invoice.totalCents()),
            payBy,
            state.prepaid());
    send(request, letter, payBy, "INV/" + invoice.number());
  }

  private void send(ReceivedRequest request, Letter letter, LocalDate answerBy, String key) {
    correspondence.send(request.number(), letter, request.language(), key);
    notices.start(request, Notice.LETTER, Optional.of(answerBy), key);
  }

  private static FeeQuote quote(FeeState state) {
    return state.quote().orElseThrow(FeeLetters::nothingTold);
  }

  private static IllegalStateException nothingTold() {
    return new IllegalStateException("FLW-08 A letter about a fee needs a computed fee.");
  }

  private static Addressee addressee(ReceivedRequest request) {
    var to = request.requester();
    return Addressee.of(to.name(), to.organization(), to.address());
  }

  /** As the requester wrote it, so that the letter confirms nothing. */
  private static String patient(ReceivedRequest request) {
    return request.patient().name().full();
  }
}
