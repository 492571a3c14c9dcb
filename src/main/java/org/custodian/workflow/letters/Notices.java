package org.custodian.workflow.letters;

import static org.custodian.workflow.RequestVariables.ANSWER_BY;
import static org.custodian.workflow.RequestVariables.NOTICE;
import static org.custodian.workflow.RequestVariables.NOTICE_KEY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.intake.ReceivedRequest;
import org.springframework.stereotype.Component;

/** Has the requester told by e-mail, in a process of its own that a silent server may hold up. */
@Component
class Notices {
  private final RuntimeService runtime;

  Notices(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Starts it; whoever gave no e-mail address gets the letter by post. */
  void start(ReceivedRequest request, Notice notice, Optional<LocalDate> answerBy, String key) {
    if (request.requester().email().isBlank()) {
      return;
    }
    var variables = new HashMap<String, Object>();
    NOTICE.put(variables, notice.name());
    NOTICE_KEY.put(variables, key);
    ANSWER_BY.put(variables, answerBy.map(LocalDate::toString).orElse(""));
    runtime.startProcessInstanceByKey("notify-requester", request.number().value(), variables);
  }
}
