package org.custodian.workflow.releaserequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Outcome;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.RequestEnd;
import org.custodian.workflow.letters.LetterDesk;
import org.springframework.stereotype.Component;

/** Ends a request whose permission was taken back, 45 CFR 164.508(b)(5). */
@Component("acknowledgeRevocation")
final class AcknowledgeRevocationTask implements JavaDelegate {
  private final LetterDesk letters;
  private final RequestEnd requestEnd;

  AcknowledgeRevocationTask(LetterDesk letters, RequestEnd requestEnd) {
    this.letters = letters;
    this.requestEnd = requestEnd;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    letters.revocation(request);
    requestEnd.close(request, Outcome.REVOKED, "acknowledgeRevocation");
  }
}
