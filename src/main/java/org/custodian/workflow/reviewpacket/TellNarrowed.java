package org.custodian.workflow.reviewpacket;

import java.util.Map;
import org.custodian.abstraction.Abstraction;
import org.custodian.intake.Intake;
import org.custodian.verification.ReachNarrowed;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the part that a patient took back out of a request that goes on: the basis is judged anew,
 * the rules speak about the pages again, and a packet that waits for its approval is made anew. One
 * that was approved already is found out at its release (rule A8).
 */
@Component
final class TellNarrowed {
  private final Intake intake;
  private final Verification verification;
  private final Abstraction abstraction;
  private final Messages messages;
  private final OwnRights rights;

  TellNarrowed(
      Intake intake,
      Verification verification,
      Abstraction abstraction,
      Messages messages,
      OwnRights rights) {
    this.intake = intake;
    this.verification = verification;
    this.abstraction = abstraction;
    this.messages = messages;
    this.rights = rights;
  }

  @EventListener
  void on(ReachNarrowed event) {
    var request = event.request();
    boolean over = intake.request(request).outcome().isPresent();
    if (!over && verification.basis(request).isPresent()) {
      narrow(request);
    }
  }

  private void narrow(RequestNumber request) {
    verification.review(request);
    abstraction.reconsider(request);
    rights.act(() -> messages.send(request, "reachNarrowed", Map.of()));
  }
}
