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
import org.springframework.transaction.annotation.Transactional;

/** What counsel, the patient and a court say about process, and what follows from it. */
@Component
public class Proceedings {
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

  /**
   * Stores what counsel decided on process (rules B5, B7, B12). The newest decision counts.
   *
   * @param objectBy for {@link CounselAnswer#NOTIFY_PATIENT} the last day to object; empty for the
   *     days that the state pack gives
   */
  @Transactional
  public void decide(
      RequestNumber request, CounselAnswer answer, Optional<LocalDate> objectBy, StaffId by) {
    mustBeProcess(request);
    var until =
        answer == CounselAnswer.NOTIFY_PATIENT
            ? Optional.of(noticeUntil(request, objectBy))
            : Optional.<LocalDate>empty();
    write(request, Fact.of(answer), today(), until, Kind.COUNSEL_DECIDED, Actor.staff(by));
    until.ifPresent(day -> events.publishEvent(new PatientNoticeOrdered(request, day)));
  }

  /**
   * Notes that the patient objected to process, and publishes {@link PatientObjected}. From now on
   * the basis does not hold (rule B3).
   */
  @Transactional
  public void object(RequestNumber request, LocalDate on, Actor by) {
    mustBeProcess(request);
    mustNotBeLater(on);
    file.lock(request);
    write(request, Fact.OBJECTION_FILED, on, Optional.empty(), Kind.OBJECTION_RECORDED, by);
    events.publishEvent(new PatientObjected(request));
  }

  /**
   * Notes how the patient's objection was decided.
   *
   * @param produce whether the records may be produced all the same, as asked for
   */
  @Transactional
  public void resolve(RequestNumber request, boolean produce, LocalDate on, StaffId by) {
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

  /** Notes what a court ruled on process, and publishes {@link CourtRuled}. */
  @Transactional
  public void rule(RequestNumber request, CourtRuling ruling, LocalDate on, StaffId by) {
    mustBeProcess(request);
    mustNotBeLater(on);
    file.lock(request);
    var fact = ruling == CourtRuling.QUASHED ? Fact.RULED_QUASHED : Fact.RULED_PRODUCE;
    write(request, fact, on, Optional.empty(), Kind.PROCESS_RULED, Actor.staff(by));
    events.publishEvent(new CourtRuled(request, ruling));
  }

  /** What counsel decided last. */
  @Transactional(readOnly = true)
  public Optional<CounselDecision> decision(RequestNumber request) {
    return of(request).decision();
  }

  /** Whether an objection of the patient to process stands. */
  @Transactional(readOnly = true)
  public boolean objectionStands(RequestNumber request) {
    return of(request).objectionStands();
  }

  /** Whether a court set the process aside. */
  @Transactional(readOnly = true)
  public boolean quashed(RequestNumber request) {
    return of(request).quashed();
  }

  /** The last day to object after the hospital's own notice (rule B5); empty without one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> noticeEndsOn(RequestNumber request) {
    return of(request).noticeEndsOn();
  }

  /** Whether counsel, a court or a patient's silence may have cured process since that moment. */
  @Transactional(readOnly = true)
  public boolean newsSince(RequestNumber request, Instant moment) {
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

  /** Whether a court ordered to produce since that moment, so that its order is to be read. */
  @Transactional(readOnly = true)
  public boolean orderedSince(RequestNumber request, Instant moment) {
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
