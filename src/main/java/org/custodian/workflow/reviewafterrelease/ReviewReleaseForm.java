package org.custodian.workflow.reviewafterrelease;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.approval.Approval;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Completing notes that somebody else than the releaser looked. */
@Component("reviewRelease")
final class ReviewReleaseForm implements TaskListener {
  private final Approval approval;

  ReviewReleaseForm(Approval approval) {
    this.approval = approval;
  }

  @Override
  public void notify(DelegateTask task) {
    approval.reviewedAfterwards(BusinessKey.of(task), Claim.of(task));
  }
}
