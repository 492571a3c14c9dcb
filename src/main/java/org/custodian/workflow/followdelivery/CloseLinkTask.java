package org.custodian.workflow.followdelivery;

import static org.custodian.workflow.RequestVariables.PACKET_VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.PacketLinks;
import org.custodian.ledger.Actor;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Closes a link that ran out, and the request with it unless more is to come. */
@Component("closeLink")
final class CloseLinkTask implements JavaDelegate {
  private final PacketLinks packetLinks;
  private final LetterDesk letters;
  private final RequestDelivered delivered;

  CloseLinkTask(PacketLinks packetLinks, LetterDesk letters, RequestDelivered delivered) {
    this.packetLinks = packetLinks;
    this.letters = letters;
    this.delivered = delivered;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    int version = PACKET_VERSION.in(step);
    boolean fetched =
        packetLinks.states(request).stream()
            .anyMatch(link -> link.version() == version && link.downloads() > 0);
    packetLinks.close(request, version, "EXPIRED", Actor.system("closeLink"));
    if (!fetched) {
      letters.linkClosed(request);
    }
    delivered.close(request, "closeLink");
  }
}
