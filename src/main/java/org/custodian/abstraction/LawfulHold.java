package org.custodian.abstraction;

import java.util.Set;

/**
 * The rules whose pages no specialist can release: psychotherapy notes (A9, 45 CFR 164.508(a)(2);
 * D1, 164.524(a)(1)(i)), what was compiled for a lawsuit (D1, 164.524(a)(1)(ii)), records of a
 * substance-use program without consent or order (M2, M3, M8, 42 CFR 2.31 and 2.61), pages of the
 * chart to locate a person (C7, 164.512(f)(2)), visits of minors who consented alone (L2,
 * 164.502(g)(3)), restricted records (J1, J2, 164.522(a)), what a patient took the permission back
 * for (A8, 164.508(b)(5)), categories that a state wants initials for (Q1), and what was denied on
 * a ground of the law (D10, D11, 164.524(a)(2), (3)).
 */
final class LawfulHold {
  private static final Set<String> RULES =
      Set.of(
          "A8",
          "A9",
          "C7",
          "D10",
          "D11",
          "D1.lawsuit",
          "D1.notes",
          "J1",
          "J2",
          "L2",
          "M2",
          "M3",
          "M8",
          "Q1");

  static boolean holds(String ruleId) {
    return RULES.contains(ruleId);
  }

  private LawfulHold() {}
}
