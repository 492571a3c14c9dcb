package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.RequesterKind;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * Everything that the judgement on a request rests on. Judged anew each time: at verification and
 * again at release (rule A5).
 *
 * @param whom whether the index knows the patient
 * @param takenBack what the patient took back, the gravest last
 * @param born as the request says it
 * @param purposeCode HL7 v3 ActReason as the request says it; may be empty
 * @param requester in which role somebody asks, as the request says it
 */
record CaseFacts(
    RequestClass requestClass,
    Whom whom,
    Optional<Checklist> checklist,
    List<TakenBack> takenBack,
    LocalDate born,
    String purposeCode,
    RequesterKind requester,
    StateLaw law) {
  private static final int PROTECTED_YEARS = 50;
  private static final String LEGAL_PURPOSE = "HLEGAL";

  /** Of a request whose patient was matched, or not yet. */
  CaseFacts(
      RequestClass requestClass,
      boolean patientMatched,
      Optional<Checklist> checklist,
      List<TakenBack> takenBack,
      LocalDate born,
      String purposeCode,
      RequesterKind requester,
      StateLaw law) {
    this(
        requestClass,
        patientMatched ? Whom.MATCHED : Whom.UNCLEAR,
        checklist,
        takenBack,
        born,
        purposeCode,
        requester,
        law);
  }

  /** The judgement on a day of the facility. What is not known counts as missing. */
  Finding judgedOn(LocalDate day) {
    var found = new Judgement();
    // That nobody fits is no defect of the papers. It is said only once the papers are in order, so
    // that a letter about a defect reads the same whether or not the person was ever a patient.
    found.need(whom != Whom.UNCLEAR, Defect.PATIENT_NOT_MATCHED, "patient", whom);
    if (checklist.isEmpty()) {
      return found
          .need(false, Defect.IDENTITY_NOT_ESTABLISHED)
          .need(false, Defect.BASIS_NOT_RECORDED)
          .deficient();
    }
    var known = checklist.get();
    var since = known.patientDiedOn().map(CaseFacts::unprotectedSince);
    if (whom == Whom.MATCHED && since.filter(first -> !day.isBefore(first)).isPresent()) {
      return notProtected(known, since.get(), day);
    }
    return judged(known, found, day);
  }

  private Finding judged(Checklist known, Judgement found, LocalDate day) {
    known.identity().judge(found, requestClass);
    attestation(known, found);
    since(known).ifPresent(first -> alive(found, first, day));
    if (!AllowedBases.of(requestClass, known.basis())) {
      return found
          .need(false, Defect.BASIS_OF_OTHER_KIND, "requestClass", requestClass)
          .deficient();
    }
    var now =
        new Situation(
            day,
            Optional.of(born),
            known.patientDiedOn(),
            proceeding(),
            purposeCode.equals(LEGAL_PURPOSE),
            law);
    var basis = known.basis();
    for (var back : takenBack) {
      basis = basis.takenBack(back);
    }
    var finding = basis.judged(now);
    found.take(finding);
    saidOtherwise(basis, finding, found);
    if (!(finding instanceof Finding.Sufficient good)) {
      known.partTwo().ifPresent(ground -> partTwo(ground, found, now));
      return found.deficient();
    }
    return found.on(good.basis(), grants(known, good, found, now));
  }

  /** What the request itself says of requester and purpose cannot be checked away. */
  private void saidOtherwise(PresentedBasis basis, Finding finding, Judgement found) {
    RequestersWord.of(basis, requester, purposeCode)
        .filter(defect -> !finding.defects().contains(defect))
        .ifPresent(
            defect ->
                found.need(false, defect, "requesterKind", requester, "purposeCode", purposeCode));
  }

  private Grants grants(Checklist known, Finding.Sufficient good, Judgement found, Situation now) {
    if (known.partTwo().isPresent()) {
      var taken = takenBack.stream().flatMap(back -> back.some().stream()).toList();
      return good.grants().on(partTwo(known.partTwo().get(), found, now)).without(taken);
    }
    if (proceeding() && good.grants().partTwo().isEmpty()) {
      // Neither a general order nor an assurance reaches program records; the rest may go.
      found.note("M8", Outcome.NOT_MET, "programRecordsGo", false);
    }
    return good.grants();
  }

  private PartTwoGrant partTwo(PartTwo ground, Judgement found, Situation now) {
    var held = ground;
    for (var back : takenBack) {
      held = held.takenBack(back);
    }
    held.judge(found, now);
    return held.grant();
  }

  /** The attestation was vacated: it is not demanded unless a hospital's own switch is on. */
  private void attestation(Checklist known, Judgement found) {
    if (law.attestation()) {
      found.need(known.attested(), Defect.NO_ATTESTATION, "attested", known.attested());
    } else {
      found.note("N1", Outcome.NOT_APPLICABLE, "demanded", false);
    }
  }

  private Finding notProtected(Checklist known, LocalDate since, LocalDate day) {
    var found =
        new Judgement()
            .note(
                "L4",
                Outcome.NOT_APPLICABLE,
                "diedOn",
                known.patientDiedOn(),
                "unprotectedSince",
                since,
                "onDay",
                day);
    return new Finding.NotProtected(since, found.decisions());
  }

  private static void alive(Judgement found, LocalDate first, LocalDate day) {
    found.note("L4", Outcome.MET, "protectedUntil", first.minusDays(1), "onDay", day);
  }

  private static Optional<LocalDate> since(Checklist known) {
    return known.patientDiedOn().map(CaseFacts::unprotectedSince);
  }

  /** The fifty years end with the day of death; the day after is the first without protection. */
  private static LocalDate unprotectedSince(LocalDate diedOn) {
    return diedOn.plusYears(PROTECTED_YEARS).plusDays(1);
  }

  private boolean proceeding() {
    return requestClass.legalProcess() || requestClass == RequestClass.LAW_ENFORCEMENT;
  }
}
