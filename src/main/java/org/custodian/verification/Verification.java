package org.custodian.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a request may be answered, and by when. */
@Component
public class Verification {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Actor REVIEW = Actor.system("reviewLegalBasis");
  private static final Actor RECHECK = Actor.system("recheckLegalBasis");

  private final Intake intake;
  private final CaseFile file;
  private final Judge judge;
  private final DeadlineCount deadlines;
  private final Extensions extensions;
  private final Overdue overdue;
  private final Holds holds;
  private final Proceedings proceedings;
  private final Duties duties;
  private final ShownLetters shownLetters;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Verification(
      Intake intake,
      CaseFile file,
      Judge judge,
      DeadlineCount deadlines,
      Extensions extensions,
      Overdue overdue,
      Holds holds,
      Proceedings proceedings,
      Duties duties,
      ShownLetters shownLetters,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.file = file;
    this.judge = judge;
    this.deadlines = deadlines;
    this.extensions = extensions;
    this.overdue = overdue;
    this.holds = holds;
    this.proceedings = proceedings;
    this.duties = duties;
    this.shownLetters = shownLetters;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Notes which patient of the index the request means. A later match replaces an earlier one, and
   * then the basis must be reviewed again.
   *
   * @param how a code for the identifiers that were compared, for example NAME_BORN_MRN
   */
  @Transactional
  public void matchPatient(RequestNumber request, PatientRef patient, String how, StaffId by) {
    mustBeCode(how);
    intake.request(request);
    if (file.patient(request).filter(patient::equals).isPresent()) {
      return;
    }
    file.match(request, patient, how, by);
    ledger.append(
        request,
        Kind.PATIENT_MATCHED,
        Actor.staff(by),
        Map.of("how", how),
        Details.none().with(Details.PATIENT, patient.mrn()));
  }

  /** Every request that was ever taken to mean this patient, also wrongly. */
  @Transactional(readOnly = true)
  public List<RequestNumber> requestsOf(PatientRef patient) {
    return file.requestsOf(patient);
  }

  /**
   * Notes that a person looked and that the index has nobody whom the request may mean. If its
   * papers are in order it ends without records; a later match replaces this. Where somebody might
   * be meant, nothing is noted here: the requester is asked instead (rule G1).
   */
  @Transactional
  public void matchNobody(RequestNumber request, StaffId by) {
    intake.request(request);
    if (file.whom(request) == Whom.NOBODY) {
      return;
    }
    file.matchNobody(request, by);
    ledger.append(request, Kind.NOBODY_MATCHED, Actor.staff(by), Map.of());
  }

  /** Whether a person looked and found nobody in the index whom the request may mean. */
  @Transactional(readOnly = true)
  public boolean meansNobody(RequestNumber request) {
    return file.whom(request) == Whom.NOBODY;
  }

  /** The patient that the request means, once somebody said so. */
  @Transactional(readOnly = true)
  public Optional<PatientRef> patient(RequestNumber request) {
    return file.patient(request);
  }

  /** Stores what a specialist read off the papers. The newest checklist counts. */
  @Transactional
  public void record(RequestNumber request, Checklist checklist, StaffId by) {
    intake.request(request);
    file.record(request, checklist, by);
    var identity = checklist.identity();
    ledger.append(
        request,
        Kind.IDENTITY_RECORDED,
        Actor.staff(by),
        Map.of("established", identity.established(), "evidence", identity.evidence()));
    ledger.append(
        request,
        Kind.BASIS_RECORDED,
        Actor.staff(by),
        Map.of("basis", checklist.basis().getClass().getSimpleName()));
  }

  /** The newest checklist. */
  @Transactional(readOnly = true)
  public Optional<Checklist> recorded(RequestNumber request) {
    return file.checklist(request);
  }

  /** Judges the request as of today. What was not recorded counts as missing. */
  @Transactional
  public Finding review(RequestNumber request) {
    var today = day(clock.instant());
    var finding = judge.reviewedOn(request, today);
    file.reviewed(request, BasisReview.Occasion.REVIEW, finding);
    ledger.append(request, Kind.BASIS_REVIEWED, REVIEW, Judge.told(finding, today));
    return finding;
  }

  /** The same judgement without a trace, for a person who is still reading the papers. */
  @Transactional(readOnly = true)
  public Finding preview(RequestNumber request) {
    return judge.reviewedOn(request, day(clock.instant()));
  }

  /**
   * Notes that the letter of what is missing, as it would go now, came into this person's sight.
   *
   * @param missing what that letter says is missing
   */
  @Transactional
  public void letterShown(RequestNumber request, List<Defect> missing, StaffId by) {
    shownLetters.shown(request, missing, by);
  }

  /**
   * Whether something is missing as of today and this person has not seen the letter that says so,
   * as it stands after the newest checklist and the newest match.
   */
  @Transactional(readOnly = true)
  public boolean letterUnseen(RequestNumber request, StaffId by) {
    return shownLetters.unseen(request, preview(request).defects(), by);
  }

  /**
   * Judges the request once more at the moment of release, in the transaction of the release (rules
   * A5, A8, B3). Deficient also if nobody reviewed it, if a review ever found another basis (the
   * packet may have been made on that one), and if the request has ended.
   */
  @Transactional
  public Finding recheck(RequestNumber request, Instant at) {
    file.lock(request);
    var finding = judge.recheckedOn(request, day(at));
    file.reviewed(request, BasisReview.Occasion.RECHECK, finding);
    var kind = finding.sufficient() ? Kind.RECHECKED : Kind.BLOCKED;
    ledger.append(request, kind, RECHECK, Judge.told(finding, day(at)));
    return finding;
  }

  /**
   * The basis that the last review found; empty if it found none. For what follows from the basis,
   * such as notices and minimum necessary. A release asks {@link #recheck} instead.
   */
  @Transactional(readOnly = true)
  public Optional<LegalBasis> basis(RequestNumber request) {
    return file.reviewedBasis(request);
  }

  /**
   * What the last judgement found missing, at review or at release; empty if it found nothing or
   * there was none. Reads only, so a letter may ask it as often as it is written.
   */
  @Transactional(readOnly = true)
  public List<Defect> defects(RequestNumber request) {
    return file.lastDefects(request);
  }

  /**
   * How far the papers reach, as the last review that found them sufficient saw it; nothing granted
   * if there was none. For whoever decides on pages. A release asks {@link #recheck} instead.
   */
  @Transactional(readOnly = true)
  public Grants grants(RequestNumber request) {
    return file.reviewedGrants(request).orElseGet(Grants::none);
  }

  /**
   * The ground for records of a Part 2 program that the last review found: P2_CONSENT,
   * P2_EMERGENCY, P2_ORDER; empty if there was none, and then these records stay.
   */
  @Transactional(readOnly = true)
  public Optional<LegalBasis> partTwoBasis(RequestNumber request) {
    return grants(request).partTwo().map(PartTwoGrant::basis);
  }

  /**
   * What the consent permits on which the last review let records of a Part 2 program go (rule M5);
   * empty if there is none or the facts read off do not say enough to explain it.
   */
  @Transactional(readOnly = true)
  public Optional<ConsentTerms> consentTerms(RequestNumber request) {
    return file.checklist(request).flatMap(read -> ConsentTerms.of(read, grants(request)));
  }

  /** What every rule decided at the last judgement, at review or at release. */
  @Transactional(readOnly = true)
  public List<RuleDecision> decisions(RequestNumber request) {
    return file.lastDecisions(request);
  }

  /**
   * Notes in writing that the patient took the whole permission back, and publishes {@link
   * AuthorizationRevoked}. Once per day of revocation.
   *
   * @param via the way it came as a code, for example WALK_IN
   */
  @Transactional
  public void revoke(RequestNumber request, LocalDate on, String via, Actor by) {
    revoke(request, TakenBack.inWriting(on), via, by);
  }

  /**
   * Notes that the patient took the permission back (rule A8). In writing and wholly, it ends
   * everything that was not sent: {@link AuthorizationRevoked}. Spoken, it holds the release until
   * it comes in writing or is dropped: {@link RevocationSpoken}. Of some records only, those stay.
   *
   * @param via the way it came as a code, for example WALK_IN
   */
  @Transactional
  public void revoke(RequestNumber request, TakenBack how, String via, Actor by) {
    mustBeCode(via);
    if (how.on().isAfter(day(clock.instant()))) {
      throw new IllegalArgumentException("VER-04 A revocation is dated today or earlier.");
    }
    intake.request(request);
    file.lock(request);
    if (file.takenBack(request).stream().anyMatch(known -> covers(known, how))) {
      return;
    }
    var form = how.inWriting() ? Revocation.Form.WRITTEN : Revocation.Form.SPOKEN;
    file.revoke(request, how, form, via, by);
    ledger.append(
        request,
        Kind.REVOKED,
        by,
        Map.of("on", how.on(), "via", via, "inWriting", how.inWriting(), "wholly", how.wholly()));
    if (!how.inWriting()) {
      events.publishEvent(new RevocationSpoken(request));
    } else if (how.wholly()) {
      events.publishEvent(new AuthorizationRevoked(request));
    } else {
      // A release that waits because of a spoken one is let go on before the basis is judged anew.
      events.publishEvent(new SpokenRevocationSettled(request));
      events.publishEvent(new ReachNarrowed(request));
    }
    tellIfFinished(request);
  }

  /** Notes that the patient does not want a spoken revocation after all; it no longer holds. */
  @Transactional
  public void dropSpokenRevocation(RequestNumber request, Actor by) {
    var today = day(clock.instant());
    file.lock(request);
    file.revoke(request, TakenBack.orally(today), Revocation.Form.DROPPED, "DROPPED", by);
    ledger.append(request, Kind.REVOKED, by, Map.of("on", today, "via", "DROPPED"));
    events.publishEvent(new SpokenRevocationSettled(request));
    tellIfFinished(request);
  }

  private void tellIfFinished(RequestNumber request) {
    if (duties.open(request).isEmpty()) {
      events.publishEvent(new DutiesFinished(request));
    }
  }

  /** What must still be done before the request may be closed (rules A4, A8, C3, M10). */
  @Transactional(readOnly = true)
  public List<Duty> openDuties(RequestNumber request) {
    return duties.open(request);
  }

  /**
   * Notes that a duty was done.
   *
   * @param answer one of {@link Duty#answers()}
   * @throws IllegalArgumentException if the duty has no such answer
   */
  @Transactional
  public void dutyDone(RequestNumber request, Duty duty, LocalDate on, String answer, StaffId by) {
    intake.request(request);
    duties.done(request, duty, on, answer, by);
    ledger.append(
        request, Kind.DUTY_DONE, Actor.staff(by), Map.of("duty", duty, "on", on, "answer", answer));
    tellIfFinished(request);
  }

  /** Notes what the law asks of an emergency in which program records went (rule M10). */
  @Transactional
  public void recordEmergency(RequestNumber request, EmergencyNote note, StaffId by) {
    intake.request(request);
    duties.note(request, note, by);
    ledger.append(request, Kind.EMERGENCY_NOTED, Actor.staff(by), Map.of("at", note.disclosedAt()));
    tellIfFinished(request);
  }

  /** What was noted of the emergency, if anything. */
  @Transactional(readOnly = true)
  public Optional<EmergencyNote> emergency(RequestNumber request) {
    return duties.note(request);
  }

  /** The dates of the request, each explained. */
  @Transactional(readOnly = true)
  public Deadlines deadlines(RequestNumber request) {
    return deadlines.of(request);
  }

  /** How each date of the request was counted, in sentences for a reader of this language. */
  @Transactional(readOnly = true)
  public List<String> explained(RequestNumber request, Locale language) {
    return deadlines.explained(request, language);
  }

  /**
   * The last day on which a cure is awaited: 30 calendar days from the last deficient finding, for
   * process of a court its return date.
   */
  @Transactional(readOnly = true)
  public LocalDate cureBy(RequestNumber request) {
    return deadlines.cureBy(request);
  }

  /**
   * The last day on which process of a court is answered in time, whatever else is waited for: some
   * business days before its return date. Empty for a request without one.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> answerBy(RequestNumber request) {
    return deadlines.answerBy(request);
  }

  private static boolean covers(TakenBack known, TakenBack how) {
    boolean sameWay = known.inWriting() == how.inWriting() || known.inWriting();
    return sameWay && known.some().equals(how.some()) && !known.on().isBefore(how.on());
  }

  /**
   * Extends the legal limit once, and publishes {@link DeadlineExtended} (rules D2, E6). Refused
   * with the rule, not with an exception; an attempt after the first period also records that it is
   * overdue.
   *
   * @param reasonCode why as a code, for example OFFSITE_STORAGE
   * @param wording why in the words of the letter
   * @param newDue empty for the latest date that the law allows
   */
  @Transactional
  public ExtensionResult extend(
      RequestNumber request,
      String reasonCode,
      String wording,
      Optional<LocalDate> newDue,
      StaffId by) {
    mustBeCode(reasonCode);
    return extensions.extend(request, reasonCode, wording, newDue, by);
  }

  /** The extension of the request, if it was extended. */
  @Transactional(readOnly = true)
  public Optional<Extension> extension(RequestNumber request) {
    return extensions.of(request);
  }

  /** Writes down once that a last lawful day passed without an answer. */
  @Transactional
  public boolean recordOverdue(RequestNumber request, LocalDate due, Actor by) {
    return overdue.record(request, due, by);
  }

  /**
   * Holds the request, and publishes {@link RequestHeld}. Nothing is released while it is held; no
   * legal clock stops (rules O1, O2). Refused with a sentence, not with an exception.
   *
   * @param code a {@link HoldCode} by name or section
   * @param law which law, if the code is LAW; else empty
   * @param until the last day; empty to be reported after 24 hours
   */
  @Transactional
  public HoldResult hold(
      RequestNumber request, String code, String law, Optional<LocalDate> until, StaffId by) {
    return holds.hold(request, code, law, until, by);
  }

  /** Ends every hold of the request, and publishes {@link HoldLifted}; whether there was one. */
  @Transactional
  public boolean resume(RequestNumber request, StaffId by) {
    return holds.resume(request, by);
  }

  /** Every hold of the request, ended or not, oldest first. */
  @Transactional(readOnly = true)
  public List<Hold> holds(RequestNumber request) {
    return holds.of(request);
  }

  /** Whether the request is held now, so that nothing may be released. */
  @Transactional(readOnly = true)
  public boolean held(RequestNumber request) {
    return !holds.open(request).isEmpty();
  }

  /** Writes down once that a hold has no reason left (rule O1); whether this call wrote it. */
  @Transactional
  public boolean reportHold(RequestNumber request, String hold, Actor by) {
    return holds.report(request, hold, by);
  }

  /**
   * Stores what counsel decided on process (rules B5, B7, B12). The newest decision counts.
   *
   * @param objectBy for {@link CounselAnswer#NOTIFY_PATIENT} the last day to object; empty for the
   *     days that the state pack gives
   */
  @Transactional
  public void counselDecides(
      RequestNumber request, CounselAnswer answer, Optional<LocalDate> objectBy, StaffId by) {
    proceedings.decide(request, answer, objectBy, by);
  }

  /** What counsel decided last. */
  @Transactional(readOnly = true)
  public Optional<CounselDecision> counselDecision(RequestNumber request) {
    return proceedings.of(request).decision();
  }

  /**
   * Notes that the patient objected to process, and publishes {@link PatientObjected}. From now on
   * the basis does not hold (rule B3).
   */
  @Transactional
  public void recordObjection(RequestNumber request, LocalDate on, Actor by) {
    proceedings.object(request, on, by);
  }

  /**
   * Notes how the patient's objection was decided.
   *
   * @param produce whether the records may be produced all the same, as asked for
   */
  @Transactional
  public void resolveObjection(RequestNumber request, boolean produce, LocalDate on, StaffId by) {
    proceedings.resolve(request, produce, on, by);
  }

  /** Notes what a court ruled on process, and publishes {@link CourtRuled}. */
  @Transactional
  public void recordRuling(RequestNumber request, CourtRuling ruling, LocalDate on, StaffId by) {
    proceedings.rule(request, ruling, on, by);
  }

  /** Whether an objection of the patient to process stands. */
  @Transactional(readOnly = true)
  public boolean objectionStands(RequestNumber request) {
    return proceedings.of(request).objectionStands();
  }

  /**
   * The last moment at which an objection still goes out before its last day (rule B8).
   *
   * @throws IllegalStateException if the request is not process of a court
   */
  @Transactional(readOnly = true)
  public Instant lastObjectionAt(RequestNumber request) {
    return deadlines.lastObjectionAt(request);
  }

  /** Whether a court set the process aside. */
  @Transactional(readOnly = true)
  public boolean quashed(RequestNumber request) {
    return proceedings.of(request).quashed();
  }

  /** The last day to object after the hospital's own notice (rule B5); empty without one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> noticeEndsOn(RequestNumber request) {
    return proceedings.of(request).noticeEndsOn();
  }

  /** Whether a court ordered to produce since that moment, so that its order is to be read. */
  @Transactional(readOnly = true)
  public boolean orderedSince(RequestNumber request, Instant moment) {
    return proceedings.orderedSince(request, moment);
  }

  /** Whether counsel, a court or a patient's silence may have cured process since that moment. */
  @Transactional(readOnly = true)
  public boolean newsSince(RequestNumber request, Instant moment) {
    return proceedings.newsSince(request, moment);
  }

  private LocalDate day(Instant instant) {
    return facility.day(instant);
  }

  private static void mustBeCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "VER-03 A code has capital letters, digits and underscores, as in WALK_IN.");
    }
  }
}
