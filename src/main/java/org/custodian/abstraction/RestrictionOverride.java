package org.custodian.abstraction;

import org.custodian.vocabulary.LegalBasis;

/** Why a restriction that was agreed to yields, 45 CFR 164.522(a)(1)(iii) to (v) (rule J2). */
public enum RestrictionOverride {
  /** The patient needs emergency treatment; the recipient is asked not to pass the records on. */
  EMERGENCY_TREATMENT,
  /** A disclosure that 164.512 permits or a law requires. */
  PERMITTED_BY_512,
  /** HHS looks whether the hospital complies. */
  HHS;

  /** Whether it can be claimed for a release on this basis. A payer's audit never fits. */
  public boolean fits(LegalBasis basis) {
    return switch (basis) {
      case TREATMENT, P2_EMERGENCY -> this == EMERGENCY_TREATMENT;
      case HHS_SECRETARY -> this == HHS;
      case REQUIRED_BY_LAW,
          PUBLIC_HEALTH,
          ABUSE,
          OVERSIGHT,
          COURT_ORDER,
          SUBPOENA_NOTICE,
          SUBPOENA_QPO,
          LE_PROCESS,
          LE_LOCATE,
          LE_VICTIM,
          CORONER,
          ORGAN,
          RESEARCH_WAIVER,
          THREAT,
          WORKERS_COMP,
          P2_ORDER,
          NATIONAL_SECURITY,
          CUSTODY ->
          this == PERMITTED_BY_512;
      default -> false;
    };
  }
}
