package org.custodian.workflow.releaserequest;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.Release;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.custodian.workflow.releasebatch.NextBatch;
import org.springframework.stereotype.Component;

/**
 * Ends a request whose permission was taken back, 45 CFR 164.508(b)(5). What was prepared and not
 * sent is destroyed; what it was made from stays.
 */
@Component("acknowledgeRevocation")
final class AcknowledgeRevocationTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;
  private final Delivery delivery;
  private final PacketLinks packetLinks;
  private final Packets packets;
  private final NextBatch batches;

  AcknowledgeRevocationTask(
      LetterDesk letters,
      RequestEnd requestEnd,
      Delivery delivery,
      PacketLinks packetLinks,
      Packets packets,
      NextBatch batches) {
    this.letters = letters;
    this.requestEnd = requestEnd;
    this.delivery = delivery;
    this.packetLinks = packetLinks;
    this.packets = packets;
    this.batches = batches;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    // Several packets of a request may be under way at once; the lock has each process see what the
    // one before it did, so that nobody is told twice.
    packetLinks.close(request, "REVOKED", Actor.system("acknowledgeRevocation"));
    var gone =
        delivery.releases(request).stream().map(Release::version).collect(Collectors.toSet());
    packets.destroyUnreleased(request, gone, Actor.system("acknowledgeRevocation"));
    letters.revocation(request);
    requestEnd.close(request, outcome(request), "acknowledgeRevocation");
  }

  /** What went before stays lawful (rule A8); a whole packet that nobody fetched went nowhere. */
  private Outcome outcome(RequestNumber request) {
    boolean reached =
        delivery.releases(request).stream().anyMatch(release -> !release.byLink())
            || packetLinks.states(request).stream().anyMatch(link -> link.downloads() > 0);
    boolean part = !delivery.releases(request).isEmpty() && batches.pending(request);
    return reached || part ? Outcome.PARTIAL_THEN_REVOKED : Outcome.REVOKED;
  }
}
