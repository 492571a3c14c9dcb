package org.custodian.verification;

import java.util.List;
import java.util.Set;
import org.custodian.verification.DecidedDisclosure.Kind;
import org.custodian.vocabulary.RequestClass;

/**
 * Which facts fit which class of request. Access is not authorization, and treatment is not a way
 * around a subpoena: a basis of another kind needs a request of that kind. Only a better paper for
 * the same request may come as cure.
 */
public final class AllowedBases {
  private AllowedBases() {}

  static boolean of(RequestClass requestClass, PresentedBasis basis) {
    return kinds(requestClass).contains(basis.getClass())
        && (!(basis instanceof DecidedDisclosure decided)
            || decisions(requestClass).contains(decided.kind()));
  }

  /** The kinds of facts that a request of this class may rest on. */
  public static List<Class<? extends PresentedBasis>> kinds(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS, ACCOUNTING -> List.of(OwnRecords.class);
      case DIRECTIVE -> List.of(Directive.class, Authorization.class);
      case AUTHORIZATION, DISABILITY -> List.of(Authorization.class);
      case SUBPOENA, COURT_ORDER -> List.of(Subpoena.class, CourtOrder.class);
      case TREATMENT -> List.of(TreatmentRequest.class, Authorization.class);
      case PAYER -> List.of(PayerRequest.class, Authorization.class);
      case WORKERS_COMP -> List.of(CompClaim.class, Authorization.class);
      case LAW_ENFORCEMENT ->
          List.of(
              LawEnforcementProcess.class,
              LocateRequest.class,
              CrimeReport.class,
              RequiredByLaw.class,
              DecidedDisclosure.class,
              Authorization.class);
      case PUBLIC_HEALTH ->
          List.of(
              PublicHealthRequest.class,
              AbuseReport.class,
              RequiredByLaw.class,
              Authorization.class);
      case OVERSIGHT -> List.of(OversightRequest.class, RequiredByLaw.class, Authorization.class);
      case CORONER ->
          List.of(
              CoronerRequest.class,
              RequiredByLaw.class,
              DecidedDisclosure.class,
              Authorization.class);
      case RESEARCH -> List.of(DecidedDisclosure.class, Authorization.class);
      // Nothing of ours leaves: another hospital's records are asked for.
      case OUTGOING -> List.of();
    };
  }

  private static Set<Kind> decisions(RequestClass requestClass) {
    return switch (requestClass) {
      case RESEARCH -> Set.of(Kind.RESEARCH_WAIVER, Kind.LIMITED_DATA_SET);
      case CORONER -> Set.of(Kind.ORGAN);
      case LAW_ENFORCEMENT -> Set.of(Kind.THREAT, Kind.CUSTODY, Kind.NATIONAL_SECURITY);
      default -> Set.of();
    };
  }
}
