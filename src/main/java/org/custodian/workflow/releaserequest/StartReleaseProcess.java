package org.custodian.workflow.releaserequest;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequestReceived;
import org.custodian.verification.Deadlines;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestClass;
import org.custodian.workflow.RequestDates;
import org.custodian.workflow.RequestVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the release of a request and the watch over its deadlines, in its transaction. */
@Component
final class StartReleaseProcess {
  private static final int STAT = 95;
  private static final int LEGAL_PROCESS = 60;
  private static final int ORDINARY = 50;

  private final RuntimeService runtime;
  private final Intake intake;
  private final Verification verification;

  StartReleaseProcess(RuntimeService runtime, Intake intake, Verification verification) {
    this.runtime = runtime;
    this.intake = intake;
    this.verification = verification;
  }

  @EventListener
  void on(RequestReceived event) {
    var number = event.request();
    var variables = new HashMap<String, Object>();
    describe(intake.request(number), variables);
    dates(verification.deadlines(number), variables);
    runtime.startProcessInstanceByKey(
        process(intake.request(number).requestClass()), number.value(), variables);
    runtime.startProcessInstanceByKey("watch-deadlines", number.value(), variables);
  }

  /** Which model leads a request of this class; the one place that chooses. */
  private static String process(RequestClass requestClass) {
    return switch (requestClass) {
      case ACCOUNTING -> "account-for-disclosures";
      default -> "release-request";
    };
  }

  private static void describe(ReceivedRequest request, Map<String, Object> variables) {
    boolean legal = request.requestClass().legalProcess();
    RequestVariables.REQUEST_CLASS.put(variables, request.requestClass().name());
    RequestVariables.LEGAL_PROCESS.put(variables, legal);
    RequestVariables.PAPERS_TO_READ.put(variables, true);
    RequestVariables.PROCESS_STANDS.put(variables, true);
    RequestVariables.PRIORITY.put(
        variables, request.stat() ? STAT : legal ? LEGAL_PROCESS : ORDINARY);
  }

  private static void dates(Deadlines dates, Map<String, Object> variables) {
    variables.putAll(RequestDates.of(dates));
    Instant objection = dates.objectionAt().orElse(dates.internalDueAt());
    RequestVariables.OBJECTION_AT.put(variables, Date.from(objection));
  }
}
