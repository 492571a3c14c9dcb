package org.custodian.workflow.verifyrequest;

import org.custodian.intake.Translations;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The last guard of both verification tasks; the page says the same before. */
@Component
final class Verified {
  private final Verification verification;
  private final Translations translations;

  Verified(Verification verification, Translations translations) {
    this.verification = verification;
    this.translations = translations;
  }

  /**
   * Lets the person pass once the answers are with the module and, if something is missing, once
   * the letter that tells the requester so was in this person's sight.
   *
   * @throws IllegalStateException if no checklist was recorded yet, the letter was not shown, or a
   *     letter that came is still with the translator
   */
  void check(RequestNumber request, StaffId person) {
    if (translations.unread(request).isPresent()) {
      throw new IllegalStateException(
          "FLW-51 A letter of request "
              + request
              + " came in a language that nobody here reads. Complete the task Translate letter"
              + " first.");
    }
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
