package org.custodian.workflow.reviewpacket;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.approval.Approval;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing is counsel's yes to producing this packet. */
@Component("counselSignOff")
final class CounselSignOffForm implements TaskListener {
  private final Approval approval;

  CounselSignOffForm(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void notify(DelegateTask task) {
    approval.signOff(BusinessKey.of(task), Claim.of(task));
  }
}
