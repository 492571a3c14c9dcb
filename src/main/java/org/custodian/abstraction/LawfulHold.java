package org.custodian.abstraction;

import java.util.Set;

/**
 * The rules whose pages no specialist can release: psychotherapy notes (A9, 45 CFR 164.508(a)(2);
 * D1, 164.524(a)(1)(i)) and records of a substance-use program without consent or order (M2, M8, 42
 * CFR 2.31 and 2.61).
 */
final class LawfulHold {
  private static final Set<String> RULES = Set.of("A9", "D1.notes", "M2", "M8");

  static boolean holds(String ruleId) {
    return RULES.contains(ruleId);
  }

  private LawfulHold() {}
}
