package org.custodian.workflow.verifyrequest;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is possible once identity, patient and assurance are recorded on our page. */
@Component("verifyLegalProcess")
final class VerifyLegalProcessForm implements TaskListener {
  private final Verified verified;

  VerifyLegalProcessForm(Verified verified) {
    this.verified = verified;
  }

  @Override
  public void notify(DelegateTask task) {
    verified.check(BusinessKey.of(task), Claim.of(task));
  }
}
