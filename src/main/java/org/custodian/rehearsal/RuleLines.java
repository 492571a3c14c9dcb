package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.custodian.vocabulary.RequestNumber;

/** What each rule decided about a request. */
record RuleLines(House house, RequestNumber request) {

  ArrayNode decisions() {
    return Chronicle.JSON.arrayNode();
  }
}
