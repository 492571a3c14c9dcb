package org.custodian.workflow.awaitcure;

import static org.custodian.workflow.RequestVariables.CURED;
import static org.custodian.workflow.RequestVariables.PAPERS_TO_READ;

import java.util.Map;
import org.custodian.intake.PapersAdded;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.Defect;
import org.custodian.verification.SpokenRevocationSettled;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.watchdeadlines.Retiming;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** New papers resume a request that waits for a cure; otherwise they are simply there. */
@Component
final class TellCure {
  private final Messages messages;
  private final Ledger ledger;
  private final Retiming retiming;
  private final Verification verification;
  private final OwnRights rights;

  TellCure(
      Messages messages,
      Ledger ledger,
      Retiming retiming,
      Verification verification,
      OwnRights rights) {
    this.verification = verification;
    this.rights = rights;
    this.messages = messages;
    this.ledger = ledger;
    this.retiming = retiming;
  }

  /** What only a spoken revocation held goes on by itself once nobody insists on it (rule A8). */
  @EventListener
  void on(SpokenRevocationSettled event) {
    var defects = verification.defects(event.request());
    boolean onlyThat =
        !defects.isEmpty() && defects.stream().allMatch(Defect.REVOKED_ORALLY::equals);
    if (onlyThat) {
      rights.act(() -> resume(event.request(), false));
    }
  }

  @EventListener
  void on(PapersAdded event) {
    resume(event.request(), true);
  }

  private void resume(RequestNumber request, boolean papers) {
    var told = Map.<String, Object>of(CURED.name(), true, PAPERS_TO_READ.name(), papers);
    if (messages.send(request, "papersAdded", told)) {
      ledger.append(request, Kind.RESUMED, Actor.system("cureReceived"), Map.of());
      retiming.restart(request);
    }
  }
}
