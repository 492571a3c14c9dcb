package org.custodian.web.audit;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodian.ledger.Entry;

/**
 * A line of the log as a page shows it.
 *
 * @param index place in the log, empty for the second until it has one
 * @param who the person's login name, or the step or requester
 * @param whose STAFF, REQUESTER or SYSTEM
 * @param facts name and value, in alphabetical order
 */
public record TraceStep(
    String id,
    String index,
    ZonedDateTime at,
    String kind,
    String whose,
    String who,
    String request,
    String facts) {

  static TraceStep of(Entry entry, ZoneId zone) {
    var actor = entry.actor().split(":", 2);
    return new TraceStep(
        entry.id(),
        entry.inOrder() ? String.valueOf(entry.seq()) : "",
        entry.at().atZone(zone),
        entry.kind().name(),
        actor[0].toUpperCase(java.util.Locale.ROOT),
        actor.length > 1 ? actor[1] : "",
        entry.request().map(Object::toString).orElse(""),
        spelled(entry.facts()));
  }

  private static String spelled(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .filter(fact -> !fact.getValue().isEmpty())
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", "));
  }
}
