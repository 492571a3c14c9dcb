package org.custodian.workflow.handlemisdirection;

import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.Misdirection;
import org.custodian.workflow.letters.BreachFacts;
import org.custodian.workflow.letters.OtherLetters;
import org.custodian.workflow.letters.PatientAddress;
import org.springframework.stereotype.Component;

/** The letters of a misdirection: to the stranger who got the pages, and to the patient. */
@Component
final class IncidentLetters {
  private final Misdirection misdirection;
  private final BreachNotification notification;
  private final PatientAddress patients;
  private final OtherLetters letters;

  IncidentLetters(
      Misdirection misdirection,
      BreachNotification notification,
      PatientAddress patients,
      OtherLetters letters) {
    this.misdirection = misdirection;
    this.notification = notification;
    this.patients = patients;
    this.letters = letters;
  }

  void retrieval(String id) {
    var incident = misdirection.incident(id);
    letters.retrieval(
        incident.request(),
        id,
        Addressee.of(incident.wrongRecipient(), "", incident.wrongAddress().orElse("")),
        incident.happenedOn(),
        incident.pages(),
        incident.dates().assessBy());
  }

  /** To the patient, where the patient wants letters (rule J3). */
  void breach(String id) {
    var incident = misdirection.incident(id);
    var words =
        notification
            .words(id)
            .orElseThrow(
                () -> new IllegalStateException("FLW-46 Nobody wrote the notice to the patient."));
    letters.breach(
        incident.request(),
        id,
        patients.of(incident.patient()),
        notification.language(id),
        new BreachFacts(
            Optional.of(incident.happenedOn()),
            incident.discoveredOn(),
            words.what(),
            words.kinds(),
            words.doing(),
            words.steps()));
  }
}
