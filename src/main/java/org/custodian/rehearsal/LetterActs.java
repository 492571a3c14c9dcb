package org.custodian.rehearsal;

import java.util.List;
import org.custodian.abstraction.Holder;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.FormatAnswer;
import org.custodian.intake.FormatResult;
import org.custodian.intake.FormatTalk;
import org.custodian.ledger.Actor;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** What is said with requesters: questions, who else holds records, where and how things go. */
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
      case "formatSettled" -> formatSettled(request, part, by);
      case "confidentialAddress" ->
          house.addresses().keep(patient(request), part.text("address", ""), by);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void formatSettled(Case request, Part part, StaffId by) {
    var talk =
        new FormatTalk(
            part.text("asked", "as on the request"),
            part.yes("producible", true),
            part.one("answer", FormatAnswer.class).orElseThrow(),
            part.one("agreed", DeliveryWish.Method.class));
    var result = house.formats().settle(request.number(), talk, Actor.staff(by));
    if (result != FormatResult.SETTLED) throw new IllegalArgumentException("D4 " + result);
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
