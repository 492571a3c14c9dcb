package org.custodian.abstraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which ICD-10-CM codes carry which label: the list processes/rules/sensitivity-codes.csv. */
final class CodeRanges {
  private record Range(String label, String from, String to) {
    /** A code belongs to a range if its first characters lie in it: F11.20 lies in F10 to F16. */
    boolean holds(String code) {
      return start(code, from.length()).compareTo(from) >= 0
          && start(code, to.length()).compareTo(to) <= 0
          && code.length() >= Math.min(from.length(), to.length());
    }

    private static String start(String code, int length) {
      return code.substring(0, Math.min(length, code.length()));
    }
  }

  private final List<Range> ranges;

  CodeRanges(List<List<String>> rows) {
    this.ranges =
        rows.stream()
            .map(row -> new Range(row.get(0), plain(row.get(1)), plain(row.get(2))))
            .toList();
  }

  /** The list that ships. */
  static CodeRanges shipped() {
    return new CodeRanges(RuleList.rows("sensitivity-codes.csv", "label", "from", "to"));
  }

  /** The labels of a code; empty if it is not sensitive. */
  Set<String> labels(String code) {
    var plain = plain(code);
    return ranges.stream()
        .filter(range -> range.holds(plain))
        .map(Range::label)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String code) {
    return code.replace(".", "").toUpperCase(java.util.Locale.ROOT);
  }
}
