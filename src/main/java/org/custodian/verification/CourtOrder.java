package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * An order of a court or administrative tribunal, 45 CFR 164.512(e)(1)(i) (rules B1, B7).
 *
 * @param fromTribunal whether a judge or tribunal made it; a clerk's or attorney's signature makes
 *     a subpoena
 * @param inForce whether it is neither stayed nor quashed
 * @param scopeWithinOrder whether the request asks for no more than the order expressly authorizes
 * @param limits what the order expressly authorizes; with limits a wider request is cut to them
 */
public record CourtOrder(
    Enforceability enforceability,
    boolean fromTribunal,
    boolean inForce,
    boolean scopeWithinOrder,
    List<ScopeLimit> limits)
    implements PresentedBasis {
  public CourtOrder {
    limits = List.copyOf(limits);
  }

  /** An order whose words were compared with the request, without limits to apply. */
  public CourtOrder(
      Enforceability enforceability,
      boolean fromTribunal,
      boolean inForce,
      boolean scopeWithinOrder) {
    this(enforceability, fromTribunal, inForce, scopeWithinOrder, List.of());
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(fromTribunal, Defect.NOT_AN_ORDER, "fromTribunal", fromTribunal)
            .need(inForce, Defect.ORDER_NOT_IN_FORCE, "inForce", inForce)
            // Whatever is asked, the pages are cut to what the order names.
            .need(
                scopeWithinOrder || !limits.isEmpty(),
                Defect.SCOPE_BEYOND_ORDER,
                "scopeWithinOrder",
                scopeWithinOrder,
                "limits",
                limits.size());
    enforceability.judge(found, now);
    found.note("M8", Outcome.NOT_APPLICABLE, "generalOrder", true);
    return found.on(LegalBasis.COURT_ORDER, Grants.none().within(limits));
  }
}
