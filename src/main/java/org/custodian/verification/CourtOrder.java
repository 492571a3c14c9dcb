package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import org.custodian.vocabulary.LegalBasis;

/**
 * An order of a court or administrative tribunal, 45 CFR 164.512(e)(1)(i) (rules B1, B7).
 *
 * @param fromTribunal whether a judge or tribunal made it; a clerk's or attorney's signature makes
 *     a subpoena
 * @param inForce whether it is neither stayed nor quashed
 * @param scopeWithinOrder whether the request asks for no more than the order expressly authorizes
 */
public record CourtOrder(
    Enforceability enforceability, boolean fromTribunal, boolean inForce, boolean scopeWithinOrder)
    implements PresentedBasis {

  @Override
  public Finding reviewedOn(LocalDate day) {
    var defects = new ArrayList<Defect>();
    if (!fromTribunal) defects.add(Defect.NOT_AN_ORDER);
    if (!inForce) defects.add(Defect.ORDER_NOT_IN_FORCE);
    if (!scopeWithinOrder) defects.add(Defect.SCOPE_BEYOND_ORDER);
    defects.addAll(enforceability.defects());
    return Finding.of(LegalBasis.COURT_ORDER, defects);
  }
}
