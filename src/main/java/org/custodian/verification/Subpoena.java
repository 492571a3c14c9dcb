package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Process that no judge signed, 45 CFR 164.512(e)(1)(ii) (rules B2 to B7, B9).
 *
 * @param assurance what the party shows of notice or protective order, if anything
 * @param authorization the patient's permission, if it came along
 */
public record Subpoena(
    Enforceability enforceability,
    Optional<SatisfactoryAssurance> assurance,
    Optional<Authorization> authorization)
    implements PresentedBasis {

  /**
   * A valid authorization is the better basis, so it comes first (rule B9); without one the
   * assurance must hold (rule B2). Both together never heal each other's defects.
   */
  @Override
  public Finding reviewedOn(LocalDate day) {
    var permitted = authorization.map(paper -> paper.reviewedOn(day));
    if (permitted.filter(Finding::sufficient).isPresent()) {
      return permitted.get();
    }
    var defects = new ArrayList<>(enforceability.defects());
    if (assurance.isPresent()) {
      defects.addAll(assurance.get().defectsOn(day));
      if (defects.isEmpty()) return new Finding.Sufficient(assurance.get().basis());
    } else {
      defects.add(Defect.NO_SATISFACTORY_ASSURANCE);
    }
    // The requester tried to show a permission, so it hears what that lacks as well.
    defects.addAll(permitted.map(Finding::defects).orElse(List.of()));
    return new Finding.Deficient(defects);
  }

  @Override
  public Subpoena revoked(LocalDate on) {
    return new Subpoena(enforceability, assurance, authorization.map(paper -> paper.revoked(on)));
  }
}
