package org.custodian.workflow.watchhold;

import static org.custodian.workflow.RequestVariables.HOLD_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Mail;
import org.custodian.ledger.Actor;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Reports a hold that has no reason left, and tells the supervisor (rule O1). */
@Component("reportHold")
final class ReportHoldTask implements JavaDelegate {
  private static final String STEP = "Hold";

  private final Holds holds;
  private final LegalClock legalClock;
  private final Correspondence correspondence;
  private final Facility facility;

  ReportHoldTask(
      Holds holds, LegalClock legalClock, Correspondence correspondence, Facility facility) {
    this.holds = holds;
    this.legalClock = legalClock;
    this.correspondence = correspondence;
    this.facility = facility;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var hold = HOLD_ID.in(step);
    if (holds.report(request, hold, Actor.system("reportHold"))) {
      var due = legalClock.of(request).internalDue();
      var mail = new Mail.StaffEscalation(STEP, due);
      correspondence.mail(request, mail, facility.email(), "en", "hold-too-long/" + hold);
    }
  }
}
