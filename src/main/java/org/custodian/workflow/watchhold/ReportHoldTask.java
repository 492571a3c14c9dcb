package org.custodian.workflow.watchhold;

import static org.custodian.workflow.RequestVariables.HOLD_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.ledger.Actor;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Reports a hold that has no reason left, and tells the supervisor (rule O1). */
@Component("reportHold")
final class ReportHoldTask implements JavaDelegate {
  private static final String STEP = "Hold";

  private final Verification verification;
  private final Correspondence correspondence;
  private final Facility facility;

  ReportHoldTask(Verification verification, Correspondence correspondence, Facility facility) {
    this.verification = verification;
    this.correspondence = correspondence;
    this.facility = facility;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var hold = HOLD_ID.in(step);
    if (verification.reportHold(request, hold, Actor.system("reportHold"))) {
      var due = verification.deadlines(request).internalDue();
      var mail = new Mail.StaffEscalation(STEP, due);
      correspondence.mail(request, mail, facility.email(), "en", "hold-too-long/" + hold);
    }
  }
}
