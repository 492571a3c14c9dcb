package org.custodian.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * What was found out about each request, fact by fact. Nothing is changed, a newer fact is added.
 */
@Component
class CaseFile {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private final PatientMatches matches;
  private final RecordedChecklists checklists;
  private final BasisReviews reviews;
  private final RevocationRows revocations;
  private final ReviewedRules rules;
  private final Clock clock;

  CaseFile(
      PatientMatches matches,
      RecordedChecklists checklists,
      BasisReviews reviews,
      RevocationRows revocations,
      ReviewedRules rules,
      Clock clock) {
    this.matches = matches;
    this.checklists = checklists;
    this.reviews = reviews;
    this.revocations = revocations;
    this.rules = rules;
    this.clock = clock;
  }

  /** How something came, or why it is done, is kept as a code: words could name a patient. */
  static void mustBeCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "VER-03 A code has capital letters, digits and underscores, as in WALK_IN.");
    }
  }

  /**
   * Makes a release and a revocation of the same request wait for each other: either the release
   * sees the revocation, or the revocation comes after the hospital has acted (rule A8). Without a
   * matched patient there is no row to lock, but then nothing is released either.
   */
  void lock(RequestNumber request) {
    matches.findByRequestNo(request.value());
  }

  void match(RequestNumber request, PatientRef patient, String how, StaffId by) {
    matches.save(new PatientMatch(request.value(), patient.mrn(), how, by.value(), now()));
  }

  /** Somebody looked and found nobody in the index who fits. */
  void matchNobody(RequestNumber request, StaffId by) {
    matches.save(PatientMatch.nobody(request.value(), by.value(), now()));
  }

  Optional<PatientRef> patient(RequestNumber request) {
    return match(request).filter(match -> !match.nobody()).map(match -> new PatientRef(match.mrn));
  }

  /** Every request that was ever matched with a patient. */
  List<RequestNumber> requestsOf(PatientRef patient) {
    return matches.requestsOf(patient.mrn()).stream().map(RequestNumber::new).toList();
  }

  Whom whom(RequestNumber request) {
    return match(request)
        .map(match -> match.nobody() ? Whom.NOBODY : Whom.MATCHED)
        .orElse(Whom.UNCLEAR);
  }

  void record(RequestNumber request, Checklist checklist, StaffId by) {
    var text = ChecklistText.write(checklist);
    checklists.save(new RecordedChecklist(request.value(), text, by.value(), now()));
  }

  Optional<Checklist> checklist(RequestNumber request) {
    return checklists
        .findFirstByRequestNoOrderByIdDesc(request.value())
        .map(row -> ChecklistText.read(row.text()));
  }

  void reviewed(RequestNumber request, BasisReview.Occasion occasion, Finding finding) {
    var review = reviews.save(new BasisReview(request.value(), occasion, now(), finding));
    finding.decisions().forEach(decision -> rules.save(new ReviewedRule(review, decision)));
  }

  /** What every rule decided at the last judgement. */
  List<RuleDecision> lastDecisions(RequestNumber request) {
    return reviews.findByRequestNoOrderById(request.value()).stream()
        .reduce((earlier, later) -> later)
        .map(review -> rules.findByReviewIdOrderById(Objects.requireNonNull(review.id)))
        .orElse(List.of())
        .stream()
        .map(ReviewedRule::decision)
        .toList();
  }

  /** How far the papers reached at the last review that found them sufficient. */
  Optional<Grants> reviewedGrants(RequestNumber request) {
    return reviews.findByRequestNoOrderById(request.value()).stream()
        .filter(review -> review.occasion == BasisReview.Occasion.REVIEW)
        .flatMap(review -> review.grants().stream())
        .reduce((earlier, later) -> later);
  }

  /**
   * The basis that the last review found. Empty if it found none, and if another patient was
   * matched since: what was reviewed was somebody else's request.
   */
  Optional<LegalBasis> reviewedBasis(RequestNumber request) {
    var last =
        reviews.findByRequestNoOrderById(request.value()).stream()
            .filter(review -> review.occasion == BasisReview.Occasion.REVIEW)
            .reduce((earlier, later) -> later);
    boolean stale =
        match(request)
            .flatMap(match -> last.filter(review -> match.matchedAt.isAfter(review.reviewedAt)))
            .isPresent();
    return stale ? Optional.empty() : last.flatMap(BasisReview::basis);
  }

  /**
   * Whether a review ever found another basis than this one. The packet may have been made then,
   * with the notices and the pages that the other basis allows.
   */
  boolean everStoodOnAnother(RequestNumber request, LegalBasis basis) {
    return reviews.findByRequestNoOrderById(request.value()).stream()
        .filter(review -> review.occasion == BasisReview.Occasion.REVIEW)
        .flatMap(review -> review.basis().stream())
        .anyMatch(found -> found != basis);
  }

  /** What the last judgement found missing, at review or at release. */
  List<Defect> lastDefects(RequestNumber request) {
    var all = reviews.findByRequestNoOrderById(request.value());
    return all.isEmpty() ? List.of() : all.get(all.size() - 1).defects();
  }

  /** When the request was found deficient, oldest first. */
  List<Instant> foundDeficient(RequestNumber request) {
    return reviews.findByRequestNoOrderById(request.value()).stream()
        .filter(BasisReview::deficient)
        .map(review -> review.reviewedAt)
        .toList();
  }

  void revoke(RequestNumber request, TakenBack how, Revocation.Form form, String via, Actor by) {
    revocations.save(new Revocation(request.value(), how, form, via, by.value(), now()));
  }

  /**
   * What the patient took back, the gravest last: some records, then what was only spoken and
   * neither written nor dropped since, then a whole permission in writing.
   */
  List<TakenBack> takenBack(RequestNumber request) {
    return Revocation.standing(revocations.findByRequestNoOrderById(request.value()));
  }

  private Optional<PatientMatch> match(RequestNumber request) {
    return matches.findFirstByRequestNoOrderByIdDesc(request.value());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
