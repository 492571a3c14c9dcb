package org.custodian.workflow.verifyrequest;

import static org.custodian.workflow.RequestVariables.BASIS_SUFFICIENT;
import static org.custodian.workflow.RequestVariables.REVIEWED_AT;
import static org.custodian.workflow.RequestVariables.STILL_PROTECTED;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.verification.Finding;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.finishduties.DutyWatch;
import org.springframework.stereotype.Component;

/** Judges what was recorded; a request about which nothing was recorded is deficient. */
@Component("reviewLegalBasis")
final class ReviewLegalBasisTask implements JavaDelegate {
  private final Verification verification;
  private final DutyWatch duties;
  private final Clock clock;

  ReviewLegalBasisTask(Verification verification, DutyWatch duties, Clock clock) {
    this.verification = verification;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    var finding = verification.review(BusinessKey.of(step));
    BASIS_SUFFICIENT.set(step, finding.sufficient());
    STILL_PROTECTED.set(step, !(finding instanceof Finding.NotProtected));
    REVIEWED_AT.set(step, Date.from(clock.instant()));
    if (finding.sufficient()) duties.startIfOpen(BusinessKey.of(step));
  }
}
