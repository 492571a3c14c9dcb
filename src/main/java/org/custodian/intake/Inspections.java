package org.custodian.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps when and where patients look at their record and what came of it, 45 CFR 164.524(c)(1),
 * (3). Shows no page; what is shown passes the gate of delivery.
 */
@Component
public class Inspections {
  private final AppointmentRows appointments;
  private final CourseRows courses;
  private final CopiesAsked copies;
  private final Intake intake;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Inspections(
      AppointmentRows appointments,
      CourseRows courses,
      CopiesAsked copies,
      Intake intake,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.appointments = appointments;
    this.courses = courses;
    this.copies = copies;
    this.intake = intake;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Notes an appointment and publishes {@link InspectionArranged}. One that was not settled is
   * replaced.
   *
   * @throws IllegalArgumentException if nobody asked to look, or it is settled for good
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public void arrange(RequestNumber number, Appointment arranged, StaffId by) {
    mustBePending(number);
    if (!arranged.at().atZone(facility.zone()).toInstant().isAfter(clock.instant())) {
      throw new IllegalArgumentException(
          "INT-14 Choose a later day or time: this one is over already.");
    }
    int round = round(number) + 1;
    appointments.save(new AppointmentRow(number.value(), round, arranged, by.value(), now()));
    ledger.append(
        number,
        Kind.INSPECTION_ARRANGED,
        Actor.staff(by),
        Map.of(
            "round", round,
            "on", arranged.at().toLocalDate(),
            "patientsOwnDay", arranged.patientsOwnDay()));
    events.publishEvent(new InspectionArranged(number, round));
  }

  /**
   * Notes what came of the appointment, once, and publishes {@link InspectionSettled}.
   *
   * @throws IllegalArgumentException if there is no open appointment
   * @throws RequestClosed if the request has ended
   */
  @Transactional
  public void settle(RequestNumber number, InspectionCourse course, StaffId by) {
    mustBePending(number);
    if (appointment(number).isEmpty()) {
      throw new IllegalArgumentException("INT-12 There is no open appointment to settle.");
    }
    int round = round(number);
    courses.save(new CourseRow(number.value(), round, course, by.value(), now()));
    ledger.append(
        number, Kind.INSPECTION_SETTLED, Actor.staff(by), Map.of("round", round, "course", course));
    events.publishEvent(new InspectionSettled(number, course));
  }

  /**
   * Notes that a patient who asked only to look wants a copy as well; the way of the copy is what
   * the request says, or what is settled about it. Said again it changes nothing.
   *
   * @throws IllegalArgumentException if nobody asked to look
   * @throws RequestClosed if the request has ended: a copy is then a request of its own
   */
  @Transactional
  public void askCopy(RequestNumber number, Actor by) {
    var request = intake.request(number);
    if (request.outcome().isPresent()) throw new RequestClosed(number);
    mustInspect(request);
    if (request.access().copy()) return;
    copies.save(new CopyAsked(number.value(), now(), by.value()));
    ledger.append(number, Kind.COPY_ASKED, by, Map.of());
  }

  /** When a patient who had asked only to look asked for a copy. */
  @Transactional(readOnly = true)
  public Optional<Instant> copyAskedAt(RequestNumber number) {
    return copies.findById(number.value()).map(asked -> asked.askedAt);
  }

  /** The appointment that is still to come or to be settled. */
  @Transactional(readOnly = true)
  public Optional<Appointment> appointment(RequestNumber number) {
    int settled = settledRound(number);
    return newest(number).filter(row -> row.round > settled).map(AppointmentRow::appointment);
  }

  /** What came of the newest appointment that is over. */
  @Transactional(readOnly = true)
  public Optional<InspectionCourse> course(RequestNumber number) {
    return courses.findFirstByRequestNoOrderByRoundDesc(number.value()).map(row -> row.course);
  }

  /** Whether somebody asked to look and has not looked yet, nor given it up. */
  @Transactional(readOnly = true)
  public boolean pending(RequestNumber number) {
    return pending(intake.request(number));
  }

  /** The same for a request at hand. */
  @Transactional(readOnly = true)
  public boolean pending(ReceivedRequest request) {
    return request.access().inspection()
        && course(request.number()).filter(InspectionCourse::last).isEmpty();
  }

  /** Whether an appointment was arranged in this round; 0 before the first one. */
  @Transactional(readOnly = true)
  public int round(RequestNumber number) {
    return newest(number).map(row -> row.round).orElse(0);
  }

  private Optional<AppointmentRow> newest(RequestNumber number) {
    return appointments.findFirstByRequestNoOrderByRoundDesc(number.value());
  }

  private int settledRound(RequestNumber number) {
    return courses
        .findFirstByRequestNoOrderByRoundDesc(number.value())
        .map(row -> row.round)
        .orElse(0);
  }

  private void mustBePending(RequestNumber number) {
    var request = intake.request(number);
    if (request.outcome().isPresent()) throw new RequestClosed(number);
    mustInspect(request);
    if (!pending(request)) {
      throw new IllegalArgumentException("INT-13 This inspection is over.");
    }
  }

  private static void mustInspect(ReceivedRequest request) {
    if (!request.access().inspection()) {
      throw new IllegalArgumentException(
          "INT-10 Nobody asked to look at the record in this request.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
