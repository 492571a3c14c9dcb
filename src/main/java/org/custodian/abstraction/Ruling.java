package org.custodian.abstraction;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.vocabulary.LawRule;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * What one rule says about one page.
 *
 * @param ruleId a rule of {@link LawRule} or a part of one
 * @param reason code of the sentence that explains it
 * @param citation the paragraph, where it is another than the rule's own
 * @param facts what the rule looked at: codes, numbers, yes and no
 */
record Ruling(
    Verdict verdict,
    String ruleId,
    String reason,
    Optional<String> citation,
    Map<String, String> facts) {

  static Ruling let(String ruleId, String reason, Object... facts) {
    return of(Verdict.INCLUDE, ruleId, reason, facts);
  }

  static Ruling hold(String ruleId, String reason, Object... facts) {
    return of(Verdict.WITHHOLD, ruleId, reason, facts);
  }

  static Ruling ask(String ruleId, String reason, Object... facts) {
    return of(Verdict.UNDECIDED, ruleId, reason, facts);
  }

  Ruling citing(String paragraph) {
    return new Ruling(verdict, ruleId, reason, Optional.of(paragraph), facts);
  }

  boolean is(Verdict one) {
    return verdict == one;
  }

  RuleDecision decision() {
    var outcome =
        switch (verdict) {
          case INCLUDE, REDACT, SENT -> Outcome.MET;
          case WITHHOLD, LATER -> Outcome.NOT_MET;
          case UNDECIDED -> Outcome.ASK_A_PERSON;
        };
    var told = new TreeMap<String, Object>(facts);
    told.put("says", reason);
    return citation
        .map(paragraph -> RuleDecision.of(ruleId, paragraph, outcome, told))
        .orElseGet(() -> RuleDecision.of(ruleId, outcome, told));
  }

  private static Ruling of(Verdict verdict, String ruleId, String reason, Object... facts) {
    var named = new TreeMap<String, String>();
    for (int i = 0; i + 1 < facts.length; i += 2) {
      named.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
    }
    return new Ruling(verdict, ruleId, reason, Optional.empty(), named);
  }
}
