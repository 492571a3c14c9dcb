package org.custodian.web.desk.notes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Method;
import org.custodian.accounting.OutsideDisclosure;
import org.custodian.intake.ReceivedRequest;
import org.custodian.security.Role;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** A disclosure that no packet made, for the accounting, 45 CFR 164.528(b)(2) (rule E3). */
@Component
class OutsideDisclosureNote implements Note {
  private final Accounting accounting;
  private final Patients patients;
  private final Facility facility;

  OutsideDisclosureNote(Accounting accounting, Patients patients, Facility facility) {
    this.accounting = accounting;
    this.patients = patients;
    this.facility = facility;
  }

  @Override
  public String name() {
    return "outside-disclosure";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return about.request().isEmpty() || about.patient().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return patients.asked(
        about,
        Line.moment("at").must(),
        Line.text("recipient", 200).must(),
        Line.lines("address", 300),
        Line.check("addressUnknown"),
        Line.lines("wording", 500).must(),
        Line.number("pages", 100_000),
        Line.date("serviceFrom"),
        Line.date("serviceTo"),
        Line.lines("purpose", 500),
        Line.text("courtCase", 200),
        Line.choice("basis", Line.choices("desk.basis", bases())).must(),
        Line.choice("method", Line.choices("note.method", Method.values())).must(),
        Line.choice("protocol", protocols()),
        Line.text("series", 80),
        Line.choice("partTwo", Line.choices("desk.basis", partTwo())),
        Line.text("tracking", 80));
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    if (typed.filled("address").isPresent() == typed.yes("addressUnknown")) {
      throw new Unfitting("address", "address-or-unknown");
    }
    if (typed.filled("purpose").isEmpty() && typed.filled("courtCase").isEmpty()) {
      throw new Unfitting("purpose", "purpose-or-case");
    }
    var at = typed.moment("at").orElseThrow().atZone(facility.zone()).toInstant();
    accounting.recordOutside(
        new OutsideDisclosure(
            about.request().map(ReceivedRequest::number),
            patients.meant(about, typed),
            at,
            typed.text("recipient"),
            typed.filled("address"),
            typed.yes("addressUnknown"),
            typed.text("wording"),
            typed.number("pages"),
            typed.date("serviceFrom"),
            serviceTo(typed),
            typed.text("purpose"),
            typed.filled("courtCase"),
            typed.one("basis", LegalBasis.class),
            typed.one("method", Method.class),
            typed.filled("series"),
            typed.filled("protocol"),
            typed.filled("partTwo").map(LegalBasis::valueOf),
            typed.filled("tracking")),
        by);
  }

  private static Optional<LocalDate> serviceTo(Typed typed) {
    var from = typed.date("serviceFrom");
    var to = typed.date("serviceTo");
    if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
      throw new Unfitting("serviceTo", "order");
    }
    return to;
  }

  /** What went to the wrong hands is a matter of its own, with a report and four factors. */
  private static Stream<LegalBasis> bases() {
    return Arrays.stream(LegalBasis.values()).filter(basis -> basis != LegalBasis.IMPERMISSIBLE);
  }

  private static Stream<LegalBasis> partTwo() {
    return Stream.of(LegalBasis.P2_CONSENT, LegalBasis.P2_EMERGENCY, LegalBasis.P2_ORDER);
  }

  private List<Line.Choice> protocols() {
    return accounting.protocols().entrySet().stream()
        .map(known -> new Line.Choice(known.getKey(), known.getValue().title()))
        .toList();
  }
}
