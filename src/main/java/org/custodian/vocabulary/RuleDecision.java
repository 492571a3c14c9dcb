package org.custodian.vocabulary;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule decided about one request, with everything that it looked at, so that an auditor
 * can follow it years later.
 *
 * @param ruleId the rule or a part of it, for example "A1.v"
 * @param citation the paragraph of law
 * @param outcome what it decided
 * @param facts what it looked at, by name: dates, numbers, codes and yes or no, never PHI
 */
public record RuleDecision(
    String ruleId, String citation, Outcome outcome, Map<String, String> facts) {

  /** What a rule can decide. */
  public enum Outcome {
    /** What the rule asks for is there. */
    MET,
    /** It is missing, so nothing goes on this rule. */
    NOT_MET,
    /** The rule has nothing to say here. */
    NOT_APPLICABLE,
    /** A person has to decide. */
    ASK_A_PERSON
  }

  public RuleDecision {
    if (LawRule.of(ruleId).isEmpty()) {
      throw new IllegalArgumentException("A decision names a rule of LawRule, such as A1.v.");
    }
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** The decision of a rule, or of a part of it, under its own citation. */
  public static RuleDecision of(String ruleId, Outcome outcome, Map<String, ?> facts) {
    var citation =
        LawRule.of(ruleId)
            .orElseThrow(() -> new IllegalArgumentException("There is no such rule."))
            .citation();
    return of(ruleId, citation, outcome, facts);
  }

  /** The decision of a part of a rule with the paragraph of just that part. */
  public static RuleDecision of(
      String ruleId, String citation, Outcome outcome, Map<String, ?> facts) {
    var written = new TreeMap<String, String>();
    facts.forEach((name, value) -> written.put(name, String.valueOf(value)));
    return new RuleDecision(ruleId, citation, outcome, written);
  }
}
