package org.custodian.workflow.reviewpacket;

import static org.custodian.workflow.RequestVariables.RELEASE_APPROVED;
import static org.custodian.workflow.RequestVariables.SENT_BACK;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.verification.Holds;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.Claim;
import org.springframework.stereotype.Component;

/** Reads the decision that our page recorded; its author must be who completes the task. */
@Component("approveRelease")
final class ApproveReleaseForm implements TaskListener {
  private final Approval approval;
  private final Holds holds;

  ApproveReleaseForm(Approval approval, Holds holds) {
    this.approval = approval;
    this.holds = holds;
  }

  @Override
  public void notify(DelegateTask task) {
    var request = BusinessKey.of(task);
    var person = Claim.of(task);
    var decision =
        approval
            .decision(request)
            .filter(made -> made.by().equals(person))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "FLW-07 Decide about the packet of "
                            + request
                            + " on the page before you complete."))
            .decision();
    if (decision == Decision.RELEASE && holds.held(request)) {
      throw new IllegalStateException(
          "FLW-24 Request " + request + " is held. End the hold before you release.");
    }
    // Fails for who had a look at this packet before, so that two looks are two people.
    approval.finishLook(request, person);
    RELEASE_APPROVED.set(task, decision == Decision.RELEASE);
    SENT_BACK.set(task, decision == Decision.SEND_BACK);
  }
}
