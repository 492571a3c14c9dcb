package org.custodian.workflow.verifyrequest;

import static org.custodian.workflow.RequestVariables.BASIS_SUFFICIENT;
import static org.custodian.workflow.RequestVariables.REVIEWED_AT;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.verification.Verification;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Judges what was recorded; a request about which nothing was recorded is deficient. */
@Component("reviewLegalBasis")
final class ReviewLegalBasisTask implements JavaDelegate {
  private final Verification verification;
  private final Clock clock;

  ReviewLegalBasisTask(Verification verification, Clock clock) {
    this.verification = verification;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    BASIS_SUFFICIENT.set(step, verification.review(BusinessKey.of(step)).sufficient());
    REVIEWED_AT.set(step, Date.from(clock.instant()));
  }
}
