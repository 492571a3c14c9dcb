package org.custodian.workflow.verifyrequest;

import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The last guard of both verification tasks; the page says the same before. */
@Component
final class Verified {
  private final Verification verification;

  Verified(Verification verification) {
    this.verification = verification;
  }

  /**
   * Lets the person pass once the answers are with the module and, if something is missing, once
   * the letter that tells the requester so was in this person's sight.
   *
   * @throws IllegalStateException if no checklist was recorded yet, or the letter was not shown
   */
  void check(RequestNumber request, StaffId person) {
    if (verification.recorded(request).isEmpty()) {
      throw new IllegalStateException(
          "FLW-05 Request "
              + request
              + " has no recorded checklist. Save it on the page before you complete.");
    }
    if (verification.letterUnseen(request, person)) {
      throw new IllegalStateException(
          "FLW-09 Papers of request "
              + request
              + " lack something, and you have not seen the letter that says what."
              + " Open the letter on the page before you complete.");
    }
  }
}
