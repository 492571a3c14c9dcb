package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;

/**
 * That a patient took a permission back, 45 CFR 164.508(b)(5) (rule A8).
 *
 * @param inWriting a spoken revocation only holds the release until it is written or dropped
 * @param some which records it takes back; empty for all
 */
public record TakenBack(LocalDate on, boolean inWriting, List<ScopeLimit> some) {
  public TakenBack {
    some = List.copyOf(some);
  }

  /** Everything, in writing. */
  public static TakenBack inWriting(LocalDate on) {
    return new TakenBack(on, true, List.of());
  }

  /** Everything, by word of mouth. */
  public static TakenBack orally(LocalDate on) {
    return new TakenBack(on, false, List.of());
  }

  /** Whether nothing of the permission is left. */
  public boolean wholly() {
    return some.isEmpty();
  }
}
