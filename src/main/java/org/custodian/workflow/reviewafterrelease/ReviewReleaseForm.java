package org.custodian.workflow.reviewafterrelease;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.approval.Approval;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.custodian.workflow.followdelivery.RequestDelivered;
import org.springframework.stereotype.Component;

/** Completing notes that somebody else than the releaser looked. */
@Component("reviewRelease")
final class ReviewReleaseForm implements TaskListener {
  private final Approval approval;
  private final RequestDelivered delivered;

  ReviewReleaseForm(Approval approval, RequestDelivered delivered) {
    this.delivered = delivered;
    this.approval = approval;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!delivered.emergencyNoted(BusinessKey.of(task))) {
      throw new IllegalStateException(
          "FLW-28 Note who got the records of the emergency, from whom, when and why, before you"
              + " complete.");
    }
    approval.reviewedAfterwards(BusinessKey.of(task), Claim.of(task));
  }
}
