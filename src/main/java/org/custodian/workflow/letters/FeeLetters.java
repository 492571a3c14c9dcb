package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Amount;
import org.custodian.correspondence.FeeLetter;
import org.custodian.correspondence.FeeLineText;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Letters about money: what it will cost, and what is owed. */
@Component
public final class FeeLetters {
  private final LetterPost post;

  FeeLetters(LetterPost post) {
    this.post = post;
  }

  /**
   * What the copy will cost (rule D8).
   *
   * @param round makes this letter another than an earlier one
   */
  public void estimate(
      RequestNumber number,
      List<FeeLineText> lines,
      Amount total,
      LocalDate agreeBy,
      String round) {
    var request = post.request(number);
    var letter =
        new FeeLetter.Estimate(
            number, post.addressee(request), LetterPost.patient(request), lines, total, agreeBy);
    post.toRequester(request, letter, Optional.of(agreeBy), "EST/" + round);
  }

  /**
   * What is owed.
   *
   * @param prepay whether the release waits for the payment
   */
  public void invoice(
      RequestNumber number,
      String invoiceNo,
      List<FeeLineText> lines,
      Amount total,
      LocalDate payBy,
      boolean prepay) {
    var request = post.request(number);
    var letter =
        new FeeLetter.Invoice(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            invoiceNo,
            lines,
            total,
            payBy,
            prepay);
    post.toRequester(request, letter, Optional.of(payBy), "INV/" + invoiceNo);
  }

  /**
   * A second accounting within twelve months costs something (rule E7).
   *
   * @param lastOn the day of the free one
   */
  public void accountingFee(
      RequestNumber number, LocalDate lastOn, Amount amount, LocalDate withdrawBy) {
    var request = post.request(number);
    var letter =
        new FeeLetter.AccountingFee(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            lastOn,
            amount,
            withdrawBy);
    post.toRequester(request, letter, Optional.of(withdrawBy), "FEE");
  }
}
