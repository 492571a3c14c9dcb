package org.custodian.fees;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * A fee with its lines and the state pack that set it. One that charges a patient for anything but
 * the cost of a copy cannot be made (rules D7, D8).
 *
 * @param pages of records that were priced
 * @param pack id of the state pack
 * @param packVersion its version, so that the fee can be explained years later
 * @param keys the values of the pack that decided
 * @param unverified those of them that nobody compared with the law
 */
public record FeeQuote(
    Tariff tariff,
    CopyFormat format,
    int pages,
    List<FeeLine> lines,
    String pack,
    String packVersion,
    SortedSet<String> keys,
    SortedSet<String> unverified) {
  public FeeQuote {
    lines = List.copyOf(lines);
    keys = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    unverified = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(unverified));
    if (tariff == Tariff.COST_BASED) {
      for (FeeLine line : lines) {
        if (LineRules.onPatientsFee(format, line.kind(), line.amountCents()).isPresent()) {
          throw new IllegalArgumentException(
              "FEE-01 A patient is charged the cost of copying only.");
        }
      }
    }
  }

  /** The sum of the lines in cents. */
  public long totalCents() {
    return lines.stream().mapToLong(FeeLine::amountCents).reduce(0L, Math::addExact);
  }

  /** How a patient's fee was computed (rule D8). */
  public Method method() {
    if (lines.stream().anyMatch(line -> line.kind() == FeeKind.FLAT)) {
      return Method.FLAT;
    }
    return lines.stream().anyMatch(line -> line.kind() == FeeKind.PER_PAGE)
        ? Method.AVERAGE
        : Method.ACTUAL;
  }

  /** The three ways to compute a patient's fee. */
  public enum Method {
    ACTUAL,
    AVERAGE,
    FLAT
  }

  /** What people read when a value that nobody verified decided. */
  public List<String> warnings() {
    return unverified.stream()
        .map(key -> "Nobody has verified the value " + key + " of state pack " + pack + ".")
        .toList();
  }

  /** The rules that were looked at. */
  public List<RuleDecision> decisions() {
    var value =
        RuleDecision.of(
            "Q1",
            Outcome.MET,
            Map.of(
                "pack",
                pack,
                "version",
                packVersion,
                "values",
                String.join(" ", keys),
                "unverified",
                unverified.size()));
    return switch (tariff) {
      case COST_BASED ->
          List.of(
              RuleDecision.of("D7", Outcome.MET, Map.of("lines", kinds())),
              RuleDecision.of(
                  "D8", Outcome.MET, Map.of("method", lines.isEmpty() ? "FREE" : method())),
              RuleDecision.of("D9", Outcome.MET, Map.of("balanceOfPatient", "NOT_ASKED")),
              value);
      case ACCOUNTING ->
          List.of(RuleDecision.of("E7", Outcome.MET, Map.of("free", lines.isEmpty())), value);
      case THIRD_PARTY, WORKERS_COMP -> List.of(value);
      case NONE -> List.of();
    };
  }

  private String kinds() {
    return lines.stream().map(line -> line.kind().name()).collect(Collectors.joining(" "));
  }
}
