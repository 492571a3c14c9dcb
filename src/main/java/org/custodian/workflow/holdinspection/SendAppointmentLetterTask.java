package org.custodian.workflow.holdinspection;

import static org.custodian.workflow.RequestVariables.MEETS_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.intake.Inspections;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.letters.AccessLetters;
import org.custodian.workflow.letters.WithheldPages;
import org.springframework.stereotype.Component;

/** Tells time and place, and what will not be shown and why (rule D12). */
@Component("sendAppointmentLetter")
final class SendAppointmentLetterTask implements JavaDelegate {
  private final Inspections inspections;
  private final AccessLetters letters;
  private final WithheldPages withheld;
  private final Facility facility;

  SendAppointmentLetterTask(
      Inspections inspections, AccessLetters letters, WithheldPages withheld, Facility facility) {
    this.inspections = inspections;
    this.letters = letters;
    this.withheld = withheld;
    this.facility = facility;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var arranged = inspections.appointment(request).orElseThrow();
    letters.appointment(request, arranged, inspections.round(request));
    withheld.explain(request);
    MEETS_AT.set(step, Date.from(arranged.at().atZone(facility.zone()).toInstant()));
  }
}
