package org.custodian.rehearsal;

import org.custodian.abstraction.Holder;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.PatientRef;

/** Acts about letters: what staff asks, who else holds records, where a patient wants letters. */
final class LetterActs {
  private final House house;

  LetterActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    var by = LegalActs.by(part);
    switch (what) {
      case "clarify" -> house.clarifications().ask(number);
      case "holderKnown" ->
          house
              .holders()
              .known(number, new Holder(part.text("name", ""), part.text("address", "")), by);
      case "confidentialAddress" ->
          house.addresses().keep(patient(request), part.text("address", ""), by);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The patient whom staff matched, or whom the file means before that. */
  private PatientRef patient(Case request) {
    return house
        .verification()
        .patient(request.number())
        .or(() -> request.incoming().index().map(known -> known.ref()))
        .orElseThrow(UnknownPatient::new);
  }
}
