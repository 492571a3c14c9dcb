package org.custodian.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Appointment;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.ReceivedRequest;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.Ruling;
import org.custodian.vocabulary.TimeLimit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when a request must be answered: its dates, counted from what is known of it today. */
@Component
public class LegalClock {
  private final Intake intake;
  private final Inspections inspections;
  private final CaseFile file;
  private final RuleBook rules;
  private final HospitalDays hospitalDays;
  private final ExtensionRows extensions;
  private final Facility facility;
  private final Clock clock;

  LegalClock(
      Intake intake,
      Inspections inspections,
      CaseFile file,
      RuleBook rules,
      HospitalDays hospitalDays,
      ExtensionRows extensions,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.inspections = inspections;
    this.file = file;
    this.rules = rules;
    this.hospitalDays = hospitalDays;
    this.extensions = extensions;
    this.facility = facility;
    this.clock = clock;
  }

  /** The dates of the request, each explained. */
  @Transactional(readOnly = true)
  public Deadlines of(RequestNumber number) {
    return rules(number).count();
  }

  /** How each date of the request was counted, in sentences for a reader of this language. */
  @Transactional(readOnly = true)
  public List<String> explained(RequestNumber number, Locale language) {
    return rules(number).count(language).explanation();
  }

  /**
   * The last moment at which an objection still goes out before its last day (rule B8).
   *
   * @throws IllegalStateException if the request is not process of a court
   */
  @Transactional(readOnly = true)
  public Instant lastObjectionAt(RequestNumber number) {
    return rules(number)
        .lastObjectionAt()
        .orElseThrow(
            () -> new IllegalStateException("VER-18 Only process of a court is objected to."));
  }

  private DeadlineRules rules(RequestNumber number) {
    var request = intake.request(number);
    var days = days(request);
    var asked = askedAt(request);
    return new DeadlineRules(
        asked,
        restartedOn(number),
        process(request),
        extendedTo(number),
        patientsDay(request),
        days,
        hospitalDays.on(day(asked), owed(request)),
        facility.zone());
  }

  /** The limit of the law alone, for whoever wants to extend it. */
  LegalLimit law(RequestNumber number) {
    var request = intake.request(number);
    var asked = day(askedAt(request));
    return new LegalLimit(
        asked,
        process(request),
        extendedTo(number),
        patientsDay(request),
        days(request),
        hospitalDays.on(asked, owed(request)));
  }

  /** A copy that was asked for after the inspection has a clock of its own, from that day. */
  private Instant askedAt(ReceivedRequest request) {
    return inspections
        .copyAskedAt(request.number())
        .filter(any -> !inspections.pending(request))
        .orElse(request.receivedAt());
  }

  /** What is still to be done; a copy that was asked for later waits for the inspection. */
  private AccessWish owed(ReceivedRequest request) {
    if (!inspections.pending(request)) {
      return request.access().copy() ? AccessWish.COPY : request.access();
    }
    return inspections.copyAskedAt(request.number()).isPresent()
        ? AccessWish.INSPECT
        : request.access();
  }

  private Optional<LocalDate> patientsDay(ReceivedRequest request) {
    return inspections
        .appointment(request.number())
        .filter(Appointment::patientsOwnDay)
        .filter(any -> inspections.pending(request))
        .map(arranged -> arranged.at().toLocalDate());
  }

  private Optional<LocalDate> extendedTo(RequestNumber number) {
    return extensions
        .findById(number.value())
        .map(row -> row.newDue)
        .filter(any -> inspections.copyAskedAt(number).isEmpty());
  }

  private Ruling days(ReceivedRequest request) {
    return rules.decide(
        "due-dates",
        Map.of("requestClass", request.requestClass().name(), "receivedOn", request.receivedOn()));
  }

  private static Optional<DeadlineRules.ProcessDates> process(ReceivedRequest request) {
    return request
        .courtCase()
        .map(paper -> new DeadlineRules.ProcessDates(paper.servedOn(), paper.returnDate()));
  }

  /**
   * The last day on which process of a court is answered in time, whatever else is waited for: some
   * business days before its return date. Empty for a request without one.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> answerBy(RequestNumber number) {
    var request = intake.request(number);
    return process(request)
        .map(
            dates ->
                hospitalDays
                    .on(request.receivedOn(), AccessWish.COPY)
                    .calendar()
                    .before(dates.returnDate(), days(request).number("beforeReturn")));
  }

  /**
   * The last day on which a cure is awaited: 30 calendar days from the last deficient finding, for
   * process of a court its return date.
   */
  @Transactional(readOnly = true)
  public LocalDate cureBy(RequestNumber number) {
    var process = intake.request(number).courtCase();
    if (process.isPresent()) {
      return process.get().returnDate();
    }
    var found =
        file.foundDeficient(number).stream()
            .max(Comparator.naturalOrder())
            .orElseGet(clock::instant);
    var day = day(found);
    return TimeLimit.CURE.on(rules, day).endsOn(day);
  }

  /** The day of the first paper that came after the last finding which a paper followed. */
  private Optional<LocalDate> restartedOn(RequestNumber number) {
    var papers = intake.papers(number).stream().map(Paper::receivedAt).sorted().toList();
    return file.foundDeficient(number).stream()
        .flatMap(found -> papers.stream().filter(found::isBefore).limit(1))
        .max(Comparator.naturalOrder())
        .map(this::day);
  }

  private LocalDate day(Instant instant) {
    return facility.day(instant);
  }
}
