package org.custodian.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Deadlines;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** What every process of a request starts with: its class, its priority and its dates. */
@Component
public final class StartVariables {
  private static final int STAT = 95;
  private static final int LEGAL_PROCESS = 60;
  private static final int ORDINARY = 50;

  /** HL7 v3 ActReason of care that cannot wait. */
  private static final Set<String> EMERGENCY = Set.of("ETREAT", "ERTREAT", "BTG");

  private final Intake intake;
  private final LegalClock legalClock;

  StartVariables(Intake intake, LegalClock legalClock) {
    this.intake = intake;
    this.legalClock = legalClock;
  }

  /** The variables by name; a new map each time. */
  public Map<String, Object> of(RequestNumber number) {
    var variables = new HashMap<String, Object>();
    describe(intake.request(number), variables);
    dates(legalClock.of(number), variables);
    return variables;
  }

  private static void describe(ReceivedRequest request, Map<String, Object> variables) {
    boolean legal = request.requestClass().legalProcess();
    RequestVariables.REQUEST_CLASS.put(variables, request.requestClass().name());
    RequestVariables.LEGAL_PROCESS.put(variables, legal);
    RequestVariables.PAPERS_TO_READ.put(variables, true);
    RequestVariables.PROCESS_STANDS.put(variables, true);
    RequestVariables.EMERGENCY.put(variables, emergency(request));
    RequestVariables.PRIORITY.put(
        variables, request.stat() ? STAT : legal ? LEGAL_PROCESS : ORDINARY);
  }

  /** Whether a provider treats the patient in an emergency at this moment. */
  static boolean emergency(ReceivedRequest request) {
    return request.stat()
        && request.requestClass() == RequestClass.TREATMENT
        && EMERGENCY.contains(request.purposeCode());
  }

  private static void dates(Deadlines dates, Map<String, Object> variables) {
    variables.putAll(RequestDates.of(dates));
    Instant objection = dates.objectionAt().orElse(dates.internalDueAt());
    RequestVariables.OBJECTION_AT.put(variables, Date.from(objection));
  }
}
