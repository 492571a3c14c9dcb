package org.custodian.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * What a table says about an entry beside its bytes, so that it is found. Screens may show these,
 * so they must say what was signed.
 *
 * @param at UTC
 */
public record FindingColumns(
    String eid, Instant at, String kind, String actor, Optional<String> request) {

  /** Whether they say what the entry says. */
  boolean tell(LogEntry entry) {
    return eid.equals(entry.eid())
        && at.equals(entry.at())
        && kind.equals(entry.kind())
        && actor.equals(entry.actor())
        && request.equals(entry.request());
  }
}
