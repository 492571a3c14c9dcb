package org.custodian.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Optional;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.verification.ProcessFact.Fact;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what counsel, the patient and a court say about process. */
@Component
class Proceedings {
  private static final int LONGEST_NOTICE = 365;

  private final Intake intake;
  private final CaseFile file;
  private final ProcessFacts facts;
  private final HospitalDays days;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Proceedings(
      Intake intake,
      CaseFile file,
      ProcessFacts facts,
      HospitalDays days,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.file = file;
    this.facts = facts;
    this.days = days;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  ProcessCourse of(RequestNumber request) {
    return new ProcessCourse(facts.findByRequestNoOrderById(request.value()));
  }

  void decide(
      RequestNumber request, CounselAnswer answer, Optional<LocalDate> objectBy, StaffId by) {
    mustBeProcess(request);
    var until =
        answer == CounselAnswer.NOTIFY_PATIENT
            ? Optional.of(noticeUntil(request, objectBy))
            : Optional.<LocalDate>empty();
    write(request, Fact.of(answer), today(), until, Kind.COUNSEL_DECIDED, Actor.staff(by));
    until.ifPresent(day -> events.publishEvent(new PatientNoticeOrdered(request, day)));
  }

  void object(RequestNumber request, LocalDate on, Actor by) {
    mustBeProcess(request);
    mustNotBeLater(on);
    file.lock(request);
    write(request, Fact.OBJECTION_FILED, on, Optional.empty(), Kind.OBJECTION_RECORDED, by);
    events.publishEvent(new PatientObjected(request));
  }

  void resolve(RequestNumber request, boolean produce, LocalDate on, StaffId by) {
    mustBeProcess(request);
    mustNotBeLater(on);
    if (!of(request).objectionStands()) {
      throw new IllegalStateException(
          "VER-09 Request " + request + " has no open objection. Record the objection first.");
    }
    var fact = produce ? Fact.OBJECTION_RESOLVED : Fact.OBJECTION_UPHELD;
    write(request, fact, on, Optional.empty(), Kind.OBJECTION_RECORDED, Actor.staff(by));
    if (produce) {
      events.publishEvent(new ObjectionResolved(request));
    }
  }

  void rule(RequestNumber request, CourtRuling ruling, LocalDate on, StaffId by) {
    mustBeProcess(request);
    mustNotBeLater(on);
    file.lock(request);
    var fact = ruling == CourtRuling.QUASHED ? Fact.RULED_QUASHED : Fact.RULED_PRODUCE;
    write(request, fact, on, Optional.empty(), Kind.PROCESS_RULED, Actor.staff(by));
    events.publishEvent(new CourtRuled(request, ruling));
  }

  /** Whether something was said since that moment, or a notice ran out, that may change all. */
  boolean newsSince(RequestNumber request, Instant moment) {
    var course = of(request);
    boolean said =
        course.facts().stream()
            .filter(fact -> fact.fact == Fact.COUNSEL_ACCEPT || isEndOfObjection(fact.fact))
            .anyMatch(fact -> fact.recordedAt.isAfter(moment));
    boolean silent =
        course.silentOn(today())
            && course
                .noticeEndsOn()
                .map(day -> day.plusDays(1).atStartOfDay(facility.zone()).toInstant())
                .filter(over -> !over.isBefore(moment))
                .isPresent();
    return said || silent;
  }

  boolean orderedSince(RequestNumber request, Instant moment) {
    return of(request).facts().stream()
        .anyMatch(fact -> fact.fact == Fact.RULED_PRODUCE && fact.recordedAt.isAfter(moment));
  }

  private static boolean isEndOfObjection(Fact fact) {
    return fact == Fact.OBJECTION_RESOLVED || fact == Fact.RULED_PRODUCE;
  }

  private LocalDate noticeUntil(RequestNumber request, Optional<LocalDate> objectBy) {
    if (file.patient(request).isEmpty()) {
      throw new IllegalStateException(
          "VER-10 Request " + request + " has no matched patient, so nobody can be notified.");
    }
    var until =
        objectBy.orElseGet(
            () -> today().plusDays(days.on(today(), AccessWish.COPY).objectionDays()));
    if (!until.isAfter(today()) || until.isAfter(today().plusDays(LONGEST_NOTICE))) {
      throw new IllegalArgumentException(
          "VER-11 A patient gets 1 to 365 days to object, counted from today.");
    }
    return until;
  }

  private void write(
      RequestNumber request,
      Fact fact,
      LocalDate on,
      Optional<LocalDate> until,
      Kind kind,
      Actor by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    facts.save(new ProcessFact(request.value(), fact, on, until.orElse(null), by.value(), at));
    var told = new HashMap<String, Object>();
    told.put("fact", fact);
    told.put("on", on);
    until.ifPresent(day -> told.put("until", day));
    ledger.append(request, kind, by, told);
  }

  private void mustBeProcess(RequestNumber request) {
    var received = intake.request(request);
    if (!received.requestClass().legalProcess() && received.courtCase().isEmpty()) {
      throw new IllegalArgumentException("VER-08 Only process of a court has such a course.");
    }
  }

  private void mustNotBeLater(LocalDate day) {
    if (day.isAfter(today())) {
      throw new IllegalArgumentException("VER-12 What happened is dated today or earlier.");
    }
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }
}
