package org.custodian.workflow.accountfordisclosures;

import java.time.Clock;
import java.util.Optional;
import org.custodian.accounting.AccountingRequests;
import org.custodian.fees.EstimateAgreed;
import org.custodian.fees.Fees;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The fee of a further accounting on the books: told with the notice, agreed to, then invoiced, 45
 * CFR 164.528(c)(2) (rule E7). The accounting does not wait for the money.
 */
@Component
class AccountingBill {
  private final Fees fees;
  private final AccountingRequests accountings;
  private final Intake intake;
  private final Facility facility;
  private final Clock clock;

  AccountingBill(
      Fees fees, AccountingRequests accountings, Intake intake, Facility facility, Clock clock) {
    this.fees = fees;
    this.accountings = accountings;
    this.intake = intake;
    this.facility = facility;
    this.clock = clock;
  }

  /** Notes what the notice tells. */
  void told(RequestNumber request) {
    fees.accountingFee(request, false);
  }

  /** Notes the patient's yes, and sends the invoice. */
  void agreed(RequestNumber request) {
    // A notice that went out before fees were on the books is noted now.
    fees.accountingFee(request, false);
    if (!fees.chargeable(request)) {
      fees.agree(request, facility.day(clock.instant()), Actor.requester(request));
    }
    fees.invoice(request);
  }

  /** A yes that staff notes on the page of the request is the same yes. */
  @EventListener
  void on(EstimateAgreed event) {
    var request = intake.request(event.request());
    if (request.requestClass() == RequestClass.ACCOUNTING) {
      accountings.agreeToFee(
          event.request(), Optional.empty(), Optional.empty(), Actor.requester(event.request()));
    }
  }
}
