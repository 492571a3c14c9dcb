package org.custodian.workflow.answerobjection;

import static org.custodian.workflow.RequestVariables.OBJECTION_AT;
import static org.custodian.workflow.RequestVariables.REVIEWED_AT;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.verification.PatientObjected;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.Messages;
import org.custodian.workflow.OpenProcesses;
import org.custodian.workflow.OwnRights;
import org.custodian.workflow.StartVariables;
import org.custodian.workflow.watchdeadlines.ObjectionWatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries a patient's objection to whoever waits for it. Process that was verified before goes to
 * counsel beside its preparation, so that the hospital still objects in time (rules B3, B8).
 */
@Component
final class TellObjection {
  /** Where the objection is judged anyway. */
  private static final List<String> JUDGED = List.of("verify-request", "await-cure");

  private final RuntimeService runtime;
  private final OpenProcesses open;
  private final Messages messages;
  private final StartVariables variables;
  private final ObjectionWatch watch;
  private final OwnRights rights;
  private final Clock clock;

  TellObjection(
      RuntimeService runtime,
      OpenProcesses open,
      Messages messages,
      StartVariables variables,
      ObjectionWatch watch,
      OwnRights rights,
      Clock clock) {
    this.runtime = runtime;
    this.open = open;
    this.messages = messages;
    this.variables = variables;
    this.watch = watch;
    this.rights = rights;
    this.clock = clock;
  }

  @EventListener
  void on(PatientObjected event) {
    rights.act(() -> tell(event.request()));
  }

  private void tell(RequestNumber request) {
    boolean waited = messages.send(request, "patientObjected", Map.of());
    boolean judged = JUDGED.stream().anyMatch(process -> open.run(request, process));
    if (!waited && !judged && open.run(request, "watch-deadlines")) {
      var start = variables.of(request);
      OBJECTION_AT.put(start, Date.from(watch.answerBy(request)));
      REVIEWED_AT.put(start, Date.from(clock.instant()));
      runtime.startProcessInstanceByKey("answer-objection", request.value(), start);
    }
  }
}
