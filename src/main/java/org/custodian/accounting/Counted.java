package org.custodian.accounting;

import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;

/**
 * Whether a disclosure counts for an accounting, 45 CFR 164.528(a)(1) (rule E2).
 *
 * @param by the rule or the policy by which it counts or does not
 */
record Counted(boolean accounted, String by) {
  private static final String POLICY = "hospital policy on 45 CFR 164.528(a)(1)";

  /** The rule table decides; the hospital's switch only adds directives. */
  static Counted of(LegalBasis basis, BasisDuties duties, AccountingPolicy policy) {
    if (duties.accounted()) {
      return new Counted(true, duties.accountedBy());
    }
    return policy.directiveAccounted() && basis == LegalBasis.DIRECTIVE
        ? new Counted(true, POLICY)
        : new Counted(false, duties.accountedBy());
  }
}
