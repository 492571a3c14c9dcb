package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestClass;

/**
 * Everything that the judgement on a request rests on. Judged anew each time: at verification and
 * again at release (rule A5).
 *
 * @param revokedOn the newest day on which the patient took a permission back
 */
record CaseFacts(
    RequestClass requestClass,
    boolean patientMatched,
    Optional<Checklist> checklist,
    Optional<LocalDate> revokedOn) {

  /** The judgement on a day of the facility. What is not known counts as missing. */
  Finding judgedOn(LocalDate day) {
    var defects = new ArrayList<Defect>();
    if (!patientMatched) defects.add(Defect.PATIENT_NOT_MATCHED);
    if (checklist.isEmpty()) {
      defects.add(Defect.IDENTITY_NOT_ESTABLISHED);
      defects.add(Defect.BASIS_NOT_RECORDED);
      return new Finding.Deficient(defects);
    }
    if (!checklist.get().identity().established()) defects.add(Defect.IDENTITY_NOT_ESTABLISHED);
    var basis = checklist.get().basis();
    if (!fits(basis)) {
      defects.add(Defect.BASIS_OF_OTHER_KIND);
      return new Finding.Deficient(defects);
    }
    var finding = revokedOn.map(basis::revoked).orElse(basis).reviewedOn(day);
    defects.addAll(finding.defects());
    return defects.isEmpty() ? finding : new Finding.Deficient(defects);
  }

  /**
   * Access is not authorization, and treatment is not a way around a subpoena: a basis of another
   * kind needs a request of that kind. Only a better paper for the same request may come as cure.
   */
  private boolean fits(PresentedBasis basis) {
    return allowed(requestClass).contains(basis.getClass());
  }

  private static List<Class<? extends PresentedBasis>> allowed(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS -> List.of(OwnRecords.class);
      case AUTHORIZATION -> List.of(Authorization.class);
      case SUBPOENA, COURT_ORDER -> List.of(Subpoena.class, CourtOrder.class);
      case TREATMENT -> List.of(TreatmentRequest.class, Authorization.class);
      // No way through for a kind of request that has no facts of its own yet.
      default -> List.of();
    };
  }
}
