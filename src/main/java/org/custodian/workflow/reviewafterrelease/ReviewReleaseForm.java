package org.custodian.workflow.reviewafterrelease;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.approval.EmergencyRelease;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.custodian.workflow.followdelivery.RequestDelivered;
import org.springframework.stereotype.Component;

/** Completing notes that somebody else than the releaser looked. */
@Component("reviewRelease")
final class ReviewReleaseForm implements TaskListener {
  private final EmergencyRelease emergency;
  private final RequestDelivered delivered;

  ReviewReleaseForm(EmergencyRelease emergency, RequestDelivered delivered) {
    this.delivered = delivered;
    this.emergency = emergency;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!delivered.emergencyNoted(BusinessKey.of(task))) {
      throw new IllegalStateException(
          "FLW-28 Note who got the records of the emergency, from whom, when and why, before you"
              + " complete.");
    }
    emergency.reviewedAfterwards(BusinessKey.of(task), Claim.of(task));
  }
}
