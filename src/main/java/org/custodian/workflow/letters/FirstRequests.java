package org.custodian.workflow.letters;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.correspondence.FirstRequestStatus;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** How far a request is that came twice, in the words of the letter about the second one. */
@Component
class FirstRequests {
  private static final Set<Outcome> RELEASED =
      Set.of(Outcome.RELEASED, Outcome.PRODUCED, Outcome.PARTIAL, Outcome.PARTIAL_THEN_REVOKED);

  private final Intake intake;
  private final RuntimeService runtime;

  FirstRequests(Intake intake, RuntimeService runtime) {
    this.intake = intake;
    this.runtime = runtime;
  }

  FirstRequestStatus status(RequestNumber first) {
    var outcome = intake.request(first).outcome();
    if (outcome.isPresent()) {
      return outcome.filter(RELEASED::contains).isPresent()
          ? FirstRequestStatus.RELEASED
          : FirstRequestStatus.CLOSED;
    }
    if (runs("await-cure", first)) {
      return FirstRequestStatus.WAITING_FOR_PAPERS;
    }
    return runs("collect-fee", first)
        ? FirstRequestStatus.WAITING_FOR_PAYMENT
        : FirstRequestStatus.IN_WORK;
  }

  private boolean runs(String process, RequestNumber request) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(request.value())
            .count()
        > 0;
  }
}
