package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.custodian.vocabulary.RequestNumber;

/** What each rule decided about a request at the last judgement. */
record RuleLines(House house, RequestNumber request) {

  ArrayNode decisions() {
    var decisions = Chronicle.JSON.arrayNode();
    for (var decision : house.verification().decisions(request)) {
      var line =
          decisions
              .addObject()
              .put("rule", decision.ruleId())
              .put("citation", decision.citation())
              .put("outcome", decision.outcome().name());
      var facts = line.putObject("facts");
      decision.facts().forEach(facts::put);
    }
    return decisions;
  }
}
