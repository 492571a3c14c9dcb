package org.custodian.workflow.notifypatient;

import static org.custodian.workflow.RequestVariables.NOTICE_OVER_AT;

import java.util.Date;
import java.util.HashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.verification.PatientNoticeOrdered;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.OwnRights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the hospital's own notice, in the transaction in which counsel decided it. */
@Component
final class StartNotice {
  private final RuntimeService runtime;
  private final OwnRights rights;
  private final Facility facility;

  StartNotice(RuntimeService runtime, OwnRights rights, Facility facility) {
    this.runtime = runtime;
    this.rights = rights;
    this.facility = facility;
  }

  @EventListener
  void on(PatientNoticeOrdered event) {
    var variables = new HashMap<String, Object>();
    // The last day belongs to the patient.
    var over = event.objectBy().plusDays(1).atStartOfDay(facility.zone()).toInstant();
    NOTICE_OVER_AT.put(variables, Date.from(over));
    var request = event.request().value();
    rights.act(() -> runtime.startProcessInstanceByKey("notify-patient", request, variables));
  }
}
