package org.custodian.workflow.deliverpacket;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.Delivery;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Closes a link that ran out, and the request with it. */
@Component("closeLink")
final class CloseLinkTask implements JavaDelegate {
  private final Delivery delivery;
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  CloseLinkTask(Delivery delivery, LetterDesk letters, RequestEnd requestEnd) {
    this.delivery = delivery;
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    boolean fetched = delivery.state(request).filter(link -> link.downloads() > 0).isPresent();
    delivery.closeLink(request, "EXPIRED", Actor.system("closeLink"));
    if (!fetched) {
      letters.linkClosed(request);
    }
    requestEnd.close(request, fetched ? Outcome.RELEASED : Outcome.LINK_EXPIRED, "closeLink");
  }
}
