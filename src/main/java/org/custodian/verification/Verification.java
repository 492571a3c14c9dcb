package org.custodian.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a request may be answered: whose records it means and on what basis. */
@Component
public class Verification {
  private static final Actor REVIEW = Actor.system("reviewLegalBasis");
  private static final Actor RECHECK = Actor.system("recheckLegalBasis");

  private final Intake intake;
  private final CaseFile file;
  private final Judge judge;
  private final ShownLetters shownLetters;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;

  Verification(
      Intake intake,
      CaseFile file,
      Judge judge,
      ShownLetters shownLetters,
      Ledger ledger,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.file = file;
    this.judge = judge;
    this.shownLetters = shownLetters;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
  }

  /**
   * Notes which patient of the index the request means. A later match replaces an earlier one, and
   * then the basis must be reviewed again.
   *
   * @param how a code for the identifiers that were compared, for example NAME_BORN_MRN
   */
  @Transactional
  public void matchPatient(RequestNumber request, PatientRef patient, String how, StaffId by) {
    CaseFile.mustBeCode(how);
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

  private LocalDate day(Instant instant) {
    return facility.day(instant);
  }
}
