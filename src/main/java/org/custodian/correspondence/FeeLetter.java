package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/** Letters about money. Every amount is in cents and stands in a typed line. */
public sealed interface FeeLetter extends Letter {

  /**
   * What the copy will cost, before anything is charged, 45 CFR 164.524(c)(4) (rule D8).
   *
   * @param agreeBy until when the requester may agree, change or take back the request
   */
  @Phi
  record Estimate(
      RequestNumber request,
      Addressee to,
      String patient,
      List<FeeLineText> lines,
      Amount total,
      LocalDate agreeBy)
      implements FeeLetter {
    public Estimate {
      lines = List.copyOf(lines);
    }

    @Override
    public String code() {
      return "EST";
    }

    @Override
    public String toString() {
      return "Estimate[withheld]";
    }
  }

  /**
   * What is owed.
   *
   * @param prepay whether the release waits for the payment; a patient's copy never does, and
   *     process waits no longer than its return date allows
   */
  @Phi
  record Invoice(
      RequestNumber request,
      Addressee to,
      String patient,
      String invoiceNo,
      List<FeeLineText> lines,
      Amount total,
      LocalDate payBy,
      boolean prepay)
      implements FeeLetter {
    public Invoice {
      lines = List.copyOf(lines);
    }

    @Override
    public String code() {
      return "INV";
    }

    @Override
    public String toString() {
      return "Invoice[withheld]";
    }
  }

  /**
   * A further accounting within twelve months costs something; the patient may change or withdraw
   * the request first, 45 CFR 164.528(c)(2) (rule E7).
   *
   * @param lastOn the day of the accounting that was free
   */
  @Phi
  record AccountingFee(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      LocalDate lastOn,
      Amount amount,
      LocalDate withdrawBy)
      implements FeeLetter {
    @Override
    public String code() {
      return "FEE";
    }

    @Override
    public String toString() {
      return "AccountingFee[withheld]";
    }
  }
}
