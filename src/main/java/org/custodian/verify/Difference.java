package org.custodian.verify;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that the log tells and no row shows, or the other way round.
 *
 * @param what which pair of entry and table, one word
 * @param request number of the request, where it belongs to one
 * @param index of the entry that has no row, or of the one that tells otherwise than the row; empty
 *     if no entry speaks of it at all
 * @param says a sentence
 */
public record Difference(String what, Optional<String> request, Optional<Long> index, String says) {
  String words() {
    return index.map(at -> "At entry " + at + ": ").orElse("Without an entry: ")
        + says
        + request.map(number -> " Request " + Verdict.printable(number) + ".").orElse("");
  }

  Map<String, Object> facts() {
    var facts = new TreeMap<String, Object>();
    facts.put("what", what);
    facts.put("says", says);
    request.ifPresent(number -> facts.put("request", number));
    index.ifPresent(at -> facts.put("index", at));
    return facts;
  }
}
