package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.RequestClass;

/**
 * Which facts fit which class of request. Access is not authorization, and treatment is not a way
 * around a subpoena: a basis of another kind needs a request of that kind. Only a better paper for
 * the same request may come as cure.
 */
final class AllowedBases {
  private AllowedBases() {}

  static boolean of(RequestClass requestClass, PresentedBasis basis) {
    return kinds(requestClass).contains(basis.getClass());
  }

  private static List<Class<? extends PresentedBasis>> kinds(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS, ACCOUNTING -> List.of(OwnRecords.class);
      case AUTHORIZATION, DISABILITY -> List.of(Authorization.class);
      case SUBPOENA, COURT_ORDER -> List.of(Subpoena.class, CourtOrder.class);
      case TREATMENT -> List.of(TreatmentRequest.class, Authorization.class);
      // No way through for a kind of request that has no facts of its own yet.
      default -> List.of();
    };
  }
}
