package org.custodian.verification;

import java.util.Optional;
import org.custodian.intake.RequesterKind;

/**
 * Where a request says of its requester or purpose what its papers deny (rules A13, C2, C11): an
 * employer's operations are none of a covered entity, a researcher is no health authority, and
 * marketing needs a statement on the authorization.
 */
final class RequestersWord {
  private static final String MARKETING = "HMARKT";

  private RequestersWord() {}

  /** What follows from it as missing; empty if papers and request agree. */
  static Optional<Defect> of(PresentedBasis basis, RequesterKind requester, String purposeCode) {
    if (basis instanceof Authorization paper) {
      return Optional.of(Defect.PAYMENT_NOT_STATED)
          .filter(any -> purposeCode.equals(MARKETING) && !paper.circumstances().payStated());
    }
    if (basis instanceof PayerRequest) {
      return Optional.of(Defect.NOT_A_PAYER)
          .filter(any -> stranger(requester) || requester == RequesterKind.ATTORNEY);
    }
    if (basis instanceof TreatmentRequest) {
      return Optional.of(Defect.NOT_A_TREATING_PROVIDER)
          .filter(any -> stranger(requester) || pays(requester));
    }
    if (basis instanceof PublicHealthRequest asked) {
      return Optional.of(Defect.NOT_A_HEALTH_AUTHORITY)
          .filter(any -> asked.recipient() == PublicHealthRequest.Recipient.HEALTH_AUTHORITY)
          .filter(any -> stranger(requester));
    }
    return Optional.empty();
  }

  private static boolean stranger(RequesterKind requester) {
    return requester == RequesterKind.EMPLOYER || requester == RequesterKind.RESEARCHER;
  }

  private static boolean pays(RequesterKind requester) {
    return requester == RequesterKind.INSURER || requester == RequesterKind.HEALTH_PLAN;
  }
}
