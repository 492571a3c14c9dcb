package org.custodian.workflow.letters;

import java.util.Set;
import org.custodian.correspondence.FirstRequestStatus;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.OpenProcesses;
import org.springframework.stereotype.Component;

/** How far a request is that came twice, in the words of the letter about the second one. */
@Component
class FirstRequests {
  private static final Set<Outcome> RELEASED =
      Set.of(Outcome.RELEASED, Outcome.PRODUCED, Outcome.PARTIAL, Outcome.PARTIAL_THEN_REVOKED);

  private final Intake intake;
  private final OpenProcesses open;

  FirstRequests(Intake intake, OpenProcesses open) {
    this.intake = intake;
    this.open = open;
  }

  FirstRequestStatus status(RequestNumber first) {
    var outcome = intake.request(first).outcome();
    if (outcome.isPresent()) {
      return outcome.filter(RELEASED::contains).isPresent()
          ? FirstRequestStatus.RELEASED
          : FirstRequestStatus.CLOSED;
    }
    if (open.run(first, "await-cure")) {
      return FirstRequestStatus.WAITING_FOR_PAPERS;
    }
    return open.run(first, "collect-fee")
        ? FirstRequestStatus.WAITING_FOR_PAYMENT
        : FirstRequestStatus.IN_WORK;
  }
}
