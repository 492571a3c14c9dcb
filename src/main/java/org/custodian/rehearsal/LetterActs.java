package org.custodian.rehearsal;

import java.util.List;
import org.custodian.abstraction.Holder;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Acts about letters: what staff asks, who else holds records, where a patient wants letters. */
final class LetterActs {
  private static final StaffId CLERK = new StaffId("dana");

  private final House house;

  LetterActs(House house) {
    this.house = house;
  }

  /** What staff knows when the request comes: who else holds the records, where letters go. */
  void known(RequestNumber number, Incoming incoming, Part request, List<Part> patients) {
    request.at("holder").ifPresent(who -> house.holders().known(number, holder(who), CLERK));
    incoming
        .index()
        .ifPresent(
            patient ->
                patients.stream()
                    .filter(given -> given.text("mrn", "").equals(patient.ref().mrn()))
                    .flatMap(given -> given.text("confidentialAddress").stream())
                    .filter(address -> house.addresses().of(patient.ref()).isEmpty())
                    .forEach(address -> house.addresses().keep(patient.ref(), address, CLERK)));
  }

  private static Holder holder(Part who) {
    return new Holder(who.text("name", ""), who.text("address", ""));
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    var by = LegalActs.by(part);
    switch (what) {
      case "clarify" -> house.clarifications().ask(number);
      case "holderKnown" -> house.holders().known(number, holder(part), by);
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
