package org.custodian.abstraction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Gathers what the rules about pages need to know of a request. */
@Component
class Framing {
  private final Intake intake;
  private final Verification verification;
  private final Records records;
  private final RestrictionRows restrictions;
  private final ToldFacts told;
  private final Claims claims;
  private final StatePacks packs;
  private final Facility facility;
  private final Clock clock;

  Framing(
      Intake intake,
      Verification verification,
      Records records,
      RestrictionRows restrictions,
      ToldFacts told,
      Claims claims,
      StatePacks packs,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.verification = verification;
    this.records = records;
    this.restrictions = restrictions;
    this.told = told;
    this.claims = claims;
    this.packs = packs;
    this.facility = facility;
    this.clock = clock;
  }

  Frame frame(RequestNumber number) {
    var request = intake.request(number);
    var basis = basis(request);
    var patient = patient(number);
    var visits = records.encounters(number);
    var asked = asked(request);
    return new Frame(
        basis,
        request.requestClass().legalProcess(),
        toHealthPlan(request),
        asked,
        PermitSource.of(verification.grants(number), visits),
        claims.need(request, basis, visits),
        claims.injury(request, visits),
        state(request.receivedOn()),
        inForce(patient, facility.day(clock.instant())),
        Set.copyOf(told.all(number, CaseFact.RESTRICTION_OVERRIDE, RestrictionOverride.class)),
        told.latest(number, CaseFact.NOTES_EXCEPTION, NotesException.class),
        records.patient(patient).born());
  }

  PatientRef patient(RequestNumber request) {
    return verification
        .patient(request)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ABS-04 Request "
                        + request
                        + " has no matched patient. Match one in its verify task."));
  }

  private List<Restriction> inForce(PatientRef patient, LocalDate day) {
    return restrictions.findByMrnOrderByAgreedOnAscIdAsc(patient.mrn()).stream()
        .map(RestrictionRow::restriction)
        .filter(one -> one.inForce(day))
        .toList();
  }

  private LegalBasis basis(ReceivedRequest request) {
    return verification.basis(request.number()).orElse(strictest(request.requestClass()));
  }

  /** A basis that lapsed since it was reviewed is caught at release; until then its rules stay. */
  private static LegalBasis strictest(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS, ACCOUNTING -> LegalBasis.ACCESS;
      case DIRECTIVE -> LegalBasis.DIRECTIVE;
      case AUTHORIZATION, DISABILITY -> LegalBasis.AUTHORIZATION;
      case TREATMENT, OUTGOING -> LegalBasis.TREATMENT;
      case PAYER -> LegalBasis.PAYMENT;
      case WORKERS_COMP -> LegalBasis.WORKERS_COMP;
      case COURT_ORDER -> LegalBasis.COURT_ORDER;
      case SUBPOENA -> LegalBasis.SUBPOENA_NOTICE;
      case LAW_ENFORCEMENT -> LegalBasis.LE_LOCATE;
      case PUBLIC_HEALTH -> LegalBasis.PUBLIC_HEALTH;
      case OVERSIGHT -> LegalBasis.OVERSIGHT;
      case CORONER -> LegalBasis.CORONER;
      case RESEARCH -> LegalBasis.RESEARCH_WAIVER;
    };
  }

  private static boolean toHealthPlan(ReceivedRequest request) {
    return request.requester().kind() == RequesterKind.HEALTH_PLAN
        || request.requestClass() == RequestClass.PAYER;
  }

  private static Reach asked(ReceivedRequest request) {
    var scope = request.scope();
    return new Reach(scope.ranges(), scope.documentTypes(), scope.encounters(), Set.of());
  }

  private StateRules state(LocalDate day) {
    var pack = packs.inForce();
    var optIns = pack.separateOptIns(day);
    return new StateRules(
        pack.id() + " " + pack.version(),
        optIns.value(),
        optIns.key(),
        optIns.verified(),
        pack.minorConsent(day).value());
  }
}
