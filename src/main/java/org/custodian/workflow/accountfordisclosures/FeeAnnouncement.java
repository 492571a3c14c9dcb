package org.custodian.workflow.accountfordisclosures;

import java.util.Date;
import org.custodian.accounting.RepeatFee;
import org.custodian.correspondence.Amount;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.letters.FeeLetters;
import org.springframework.stereotype.Component;

/** The letter about the fee, and how long an answer is waited for. */
@Component
final class FeeAnnouncement {
  private final FeeLetters letters;
  private final Facility facility;

  FeeAnnouncement(FeeLetters letters, Facility facility) {
    this.letters = letters;
    this.facility = facility;
  }

  /** Sends it and gives the end of the last day for an answer, where the hospital is. */
  Date sent(RequestNumber request, RepeatFee fee) {
    letters.accountingFee(request, fee.lastOn(), new Amount(fee.cents()), fee.answerBy());
    return Date.from(fee.answerBy().plusDays(1).atStartOfDay(facility.zone()).toInstant());
  }
}
