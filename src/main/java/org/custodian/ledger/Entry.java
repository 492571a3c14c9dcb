package org.custodian.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * One entry as an auditor reads it.
 *
 * @param seq place in the log, rising
 * @param facts ids, codes, counts and dates by name, never PHI
 */
public record Entry(
    long seq,
    Instant at,
    Kind kind,
    String actor,
    Optional<RequestNumber> request,
    Map<String, String> facts) {
  public Entry {
    facts = Map.copyOf(facts);
  }
}
