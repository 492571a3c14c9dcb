package org.custodian.fees;

import org.custodian.vocabulary.BasisDuties;

/** Which rule sets the fee. */
public enum Tariff {
  /** The patient's own copy: labor, supplies, postage, 45 CFR 164.524(c)(4). */
  COST_BASED,
  THIRD_PARTY,
  WORKERS_COMP,
  NONE,
  /** A further accounting within twelve months, 45 CFR 164.528(c)(2). */
  ACCOUNTING;

  static Tariff of(BasisDuties.FeeRule rule) {
    return switch (rule) {
      case COST_BASED -> COST_BASED;
      case THIRD_PARTY -> THIRD_PARTY;
      case WORKERS_COMP -> WORKERS_COMP;
      case NONE -> NONE;
    };
  }

  /** Whether the fee is told first and charged only when agreed to (rules D8, E7). */
  public boolean toldFirst() {
    return this == COST_BASED || this == ACCOUNTING;
  }
}
