package org.custodian.rehearsal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.custodian.delivery.PrintResult;
import org.custodian.intake.Appointment;
import org.custodian.intake.InspectionCourse;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Appointments to look at a record: staff arranges them and sits with the patient. */
final class InspectionActs {
  private static final LocalTime USUAL = LocalTime.of(10, 0);

  private final House house;

  InspectionActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one that needs no task. */
  boolean happens(String what, Case request, Part part) {
    if (!what.equals("askCopy")) return false;
    house.inspections().askCopy(request.number(), Actor.staff(LegalActs.by(part)));
    return true;
  }

  /** As the file says, else at ten on the next business day. */
  void arrange(Case request, Optional<Part> act, StaffId by) {
    var at =
        act.flatMap(part -> part.at("meets"))
            .map(Part::moment)
            .orElseGet(() -> BusinessCalendar.federal().after(house.today(), 1).atTime(USUAL));
    var arranged =
        new Appointment(
            at,
            act.flatMap(part -> part.text("place")).orElse("Records room, ground floor"),
            act.map(part -> part.yes("patientsOwnDay", false)).orElse(false));
    house.inspections().arrange(request.number(), arranged, by);
  }

  /** Shows the packet if the patient came, and says what is to be noted then. */
  InspectionCourse show(Case request, Optional<Part> act, StaffId by) {
    var course =
        act.flatMap(part -> part.one("course", InspectionCourse.class))
            .orElse(InspectionCourse.HELD);
    return course == InspectionCourse.HELD && !shown(request.number(), by)
        ? InspectionCourse.NEW_TIME
        : course;
  }

  /** Notes what came of the appointment. */
  void settle(Case request, Optional<Part> act, InspectionCourse course, StaffId by) {
    if (act.map(part -> part.yes("copy", false)).orElse(false)) {
      house.inspections().askCopy(request.number(), Actor.staff(by));
    }
    house.inspections().settle(request.number(), course, by);
  }

  private boolean shown(RequestNumber number, StaffId by) {
    return house.showings().show(number, by) instanceof PrintResult.Cleared cleared
        && cleared.packet().file().size() > 0;
  }

  /** When the patient of an open appointment comes. */
  Optional<Instant> meets(RequestNumber number) {
    return house.inspections().appointment(number).map(Appointment::at).map(this::instant);
  }

  private Instant instant(LocalDateTime local) {
    return house.instant(local);
  }
}
