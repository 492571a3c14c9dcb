package org.custodian.correspondence;

import static org.custodian.correspondence.SampleLetters.PATIENT;
import static org.custodian.correspondence.SampleLetters.RECEIVED;
import static org.custodian.correspondence.SampleLetters.REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Letters about money to invented people. */
final class SampleMoney {
  static List<Letter> all() {
    return List.of(
        new FeeLetter.Estimate(
            REQUEST,
            SampleNotices.patient(),
            PATIENT,
            List.of(
                new FeeLineText("Paper copy", "212", Optional.of(new Amount(10)), new Amount(2120)),
                new FeeLineText("Postage", "1", Optional.empty(), new Amount(840))),
            new Amount(2960),
            RECEIVED.plusDays(30)),
        invoice(true),
        invoice(false),
        new FeeLetter.AccountingFee(
            REQUEST,
            SampleNotices.patient(),
            PATIENT,
            RECEIVED,
            LocalDate.of(2026, 1, 28),
            new Amount(2000),
            RECEIVED.plusDays(14)));
  }

  static FeeLetter.Invoice invoice(boolean prepay) {
    return new FeeLetter.Invoice(
        REQUEST,
        SampleLetters.addressee(),
        PATIENT,
        "26-0009-1",
        List.of(
            new FeeLineText("Electronic copy", "88", Optional.empty(), new Amount(2500)),
            new FeeLineText("Certificate", "1", Optional.of(new Amount(1500)), new Amount(1500))),
        new Amount(4000),
        RECEIVED.plusDays(30),
        prepay);
  }

  private SampleMoney() {}
}
