package org.custodian.workflow.handlemisdirection;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.incident.Misdirection;
import org.custodian.incident.MisdirectionReported;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.RequestVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the handling of a misdirection in the transaction in which it was reported. */
@Component
final class StartMisdirectionProcess {
  /** As urgent as a patient in treatment: pages lie with a stranger. */
  private static final int URGENT = 95;

  private final RuntimeService runtime;
  private final Misdirection misdirection;
  private final Intake intake;
  private final Facility facility;

  StartMisdirectionProcess(
      RuntimeService runtime, Misdirection misdirection, Intake intake, Facility facility) {
    this.runtime = runtime;
    this.misdirection = misdirection;
    this.intake = intake;
    this.facility = facility;
  }

  @EventListener
  void on(MisdirectionReported event) {
    var dates = misdirection.incident(event.incident()).dates();
    var variables = new HashMap<String, Object>();
    RequestVariables.INCIDENT.put(variables, event.incident());
    RequestVariables.REQUEST_CLASS.put(
        variables, intake.request(event.request()).requestClass().name());
    RequestVariables.PRIORITY.put(variables, URGENT);
    RequestVariables.ASSESS_BY.put(variables, endOf(dates.assessBy()));
    RequestVariables.NOTICE_TARGET_AT.put(variables, endOf(dates.noticeTarget()));
    RequestVariables.NOTICE_DUE_AT.put(variables, endOf(dates.noticeDue()));
    RequestVariables.REPORT_DUE_AT.put(variables, endOf(dates.reportDue()));
    runtime.startProcessInstanceByKey("handle-misdirection", event.request().value(), variables);
  }

  /** The last second of the day where the hospital is, so that a card shows that day. */
  private Date endOf(LocalDate day) {
    return Date.from(day.plusDays(1).atStartOfDay(facility.zone()).minusSeconds(1).toInstant());
  }
}
