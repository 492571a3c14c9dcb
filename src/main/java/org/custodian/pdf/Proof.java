package org.custodian.pdf;

import java.util.List;
import java.util.stream.Stream;

/** The evidence that a finished file shows nothing it must not show. Free of PHI; may be stored. */
public record Proof(List<Check> checks) {
  public Proof {
    checks = List.copyOf(checks);
  }

  /** True only if every check was made and none failed. */
  public boolean passed() {
    return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
  }

  /** The same with one more check. */
  public Proof with(Check check) {
    return new Proof(Stream.concat(checks.stream(), Stream.of(check)).toList());
  }

  /**
   * @param name what was checked, in words
   * @param pages where it failed, from 1; empty if it passed or concerns the whole file
   * @param measured counts only
   */
  public record Check(String name, boolean passed, List<Integer> pages, String measured) {
    public Check {
      pages = List.copyOf(pages);
    }
  }
}
