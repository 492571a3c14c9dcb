package org.custodian.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/** Notes each rule that is looked at, with its facts, and everything that is missing. */
final class Judgement {
  private final List<Defect> defects = new ArrayList<>();
  private final Map<String, Look> looks = new LinkedHashMap<>();

  /** Everything that was seen of one rule. */
  private static final class Look {
    private final Map<String, String> facts = new TreeMap<>();
    private String citation = "";
    private Outcome outcome = Outcome.NOT_APPLICABLE;
  }

  /**
   * One thing that the law asks for.
   *
   * @param facts names and values in turn: dates, codes, yes or no; never PHI
   */
  Judgement need(boolean met, Defect otherwise, Object... facts) {
    if (!met) {
      defects.add(otherwise);
    }
    var missing = otherwise.askedOf().isPresent() ? Outcome.ASK_A_PERSON : Outcome.NOT_MET;
    var look = see(otherwise.rule(), met ? Outcome.MET : missing, facts);
    if (!met) {
      look.facts.merge("lacks", otherwise.name(), (one, more) -> one + " " + more);
    }
    if (look.citation.isEmpty() || !met) {
      look.citation = otherwise.citation();
    }
    return this;
  }

  /** What a rule says that by itself stops nothing. */
  Judgement note(String ruleId, Outcome outcome, Object... facts) {
    see(ruleId, outcome, facts);
    return this;
  }

  /** Takes over what another paper was found to lack, and its rules. */
  Judgement take(Finding finding) {
    defects.addAll(finding.defects());
    return see(finding);
  }

  /** Takes over the rules that were looked at in another paper, not what it lacks. */
  Judgement see(Finding finding) {
    for (var decision : finding.decisions()) {
      var look = looks.computeIfAbsent(decision.ruleId(), any -> new Look());
      look.outcome = graver(look.outcome, decision.outcome());
      look.facts.putAll(decision.facts());
      look.citation = decision.citation();
    }
    return this;
  }

  List<Defect> defects() {
    return List.copyOf(defects);
  }

  boolean clean() {
    return defects.isEmpty();
  }

  /** Sufficient on this basis if nothing is missing. */
  Finding on(LegalBasis basis, Grants grants) {
    return defects.isEmpty()
        ? new Finding.Sufficient(basis, grants, decisions())
        : new Finding.Deficient(defects, decisions());
  }

  /** What is missing, where that is certain. */
  Finding.Deficient deficient() {
    return new Finding.Deficient(defects, decisions());
  }

  List<RuleDecision> decisions() {
    return looks.entrySet().stream().map(Judgement::decision).toList();
  }

  private Look see(String ruleId, Outcome outcome, Object... facts) {
    var look = looks.computeIfAbsent(ruleId, any -> new Look());
    look.outcome = graver(look.outcome, outcome);
    for (int i = 0; i + 1 < facts.length; i += 2) {
      look.facts.put(String.valueOf(facts[i]), written(facts[i + 1]));
    }
    return look;
  }

  private static String written(Object fact) {
    var text =
        fact instanceof Optional<?> may
            ? may.map(String::valueOf).orElse("none")
            : String.valueOf(fact);
    // Facts are kept side by side in one column.
    return text.replace(';', ',');
  }

  private static RuleDecision decision(Map.Entry<String, Look> entry) {
    var look = entry.getValue();
    return look.citation.isEmpty()
        ? RuleDecision.of(entry.getKey(), look.outcome, look.facts)
        : RuleDecision.of(entry.getKey(), look.citation, look.outcome, look.facts);
  }

  /** A rule of which one part is missing is not met, whatever its other parts say. */
  private static Outcome graver(Outcome one, Outcome other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(Outcome outcome) {
    return switch (outcome) {
      case NOT_APPLICABLE -> 0;
      case MET -> 1;
      case ASK_A_PERSON -> 2;
      case NOT_MET -> 3;
    };
  }
}
