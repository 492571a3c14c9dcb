package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.ClosingReason;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.verification.Proceedings;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request that its requester took back, or whose process a court quashed. */
@Component("confirmWithdrawal")
final class ConfirmWithdrawalTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;
  private final PacketLinks packetLinks;
  private final Proceedings proceedings;

  ConfirmWithdrawalTask(
      LetterDesk letters, RequestEnd requestEnd, Proceedings proceedings, PacketLinks packetLinks) {
    this.packetLinks = packetLinks;
    this.letters = letters;
    this.requestEnd = requestEnd;
    this.proceedings = proceedings;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    // As with a revocation: one process of the request after the other.
    packetLinks.close(request, "WITHDRAWN", Actor.system("confirmWithdrawal"));
    if (proceedings.quashed(request)) {
      letters.closing(request, ClosingReason.PROCESS_QUASHED);
      requestEnd.close(request, Outcome.QUASHED, "confirmWithdrawal");
      return;
    }
    letters.withdrawal(request);
    requestEnd.close(request, Outcome.WITHDRAWN, "confirmWithdrawal");
  }
}
