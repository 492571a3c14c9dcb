package org.custodian.rehearsal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.custodian.accounting.Method;
import org.custodian.accounting.OutsideDisclosure;
import org.custodian.security.Role;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;

/** What a file says was so before it begins: restrictions and earlier disclosures. */
record PastMaker(House house, Scenario scenario) {
  private static final StaffId DESK = new StaffId("dana");

  /** A copy of the written request stands for the purpose, 45 CFR 164.528(b)(2)(iv). */
  private static final String ON_FILE = "As the request on file says";

  void make() {
    // Everything here lies before the first event, so the clock stands there.
    house.setTime(house.instant(scenario.acts().get(0).at()));
    house.engine().dismiss();
    scenario.given().flatMap(given -> given.at("staff")).stream()
        .flatMap(staff -> staff.items("people").stream())
        .forEach(person -> made(person, this::person));
    scenario.given("restrictions").forEach(part -> made(part, this::restriction));
    scenario.given("earlierDisclosures").forEach(part -> made(part, this::disclosures));
  }

  private void person(Part person) {
    var login = new StaffId(person.text("login", ""));
    person.texts("roles").forEach(role -> house.engine().employ(login, Role.valueOf(role)));
  }

  /** What the product does not take as the past is a fault of the file, in its own words. */
  private static void made(Part part, Consumer<Part> maker) {
    try {
      maker.accept(part);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      throw new FaultyFile(List.of(part.fault(String.valueOf(refused.getMessage()))));
    }
  }

  private void restriction(Part part) {
    var from = part.day("from").orElseThrow();
    if (part.text("kind", "").equals("SELF_PAY")) {
      house.restrictions().selfPay(patient(part), part.text("encounter", ""), from, DESK);
    } else {
      house.restrictions().agreed(patient(part), part.text("encounter"), from, DESK);
    }
  }

  private void disclosures(Part part) {
    var first = part.at("at").orElseThrow().moment();
    for (int each = 0; each < part.number("count", 1); each++) {
      house.accounting().recordOutside(disclosure(part, first.plusMonths(each)), DESK);
    }
  }

  private OutsideDisclosure disclosure(Part part, LocalDateTime at) {
    return new OutsideDisclosure(
        Optional.empty(),
        patient(part),
        house.instant(at),
        part.text("recipient", ""),
        part.text("address"),
        !part.has("address"),
        part.text("wording", ""),
        part.number("pages", 0),
        Optional.empty(),
        Optional.empty(),
        part.text("purpose", part.has("courtCase") ? "" : ON_FILE),
        part.text("courtCase"),
        part.one("basis", LegalBasis.class).orElseThrow(),
        part.one("method", Method.class, Method.PAPER),
        part.text("series"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private PatientRef patient(Part part) {
    return new PatientRef(
        part.text("patient").orElseGet(() -> scenario.given("patients").get(0).text("mrn", "")));
  }
}
