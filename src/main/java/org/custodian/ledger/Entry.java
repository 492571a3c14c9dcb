package org.custodian.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * One entry as an auditor reads it.
 *
 * @param id unique, the same while it is staged and in the log
 * @param seq place in the log from 0, rising; above {@link #NOT_IN_ORDER} as long as it is staged
 * @param facts ids, codes, counts and dates by name, never PHI
 * @param commitments what it says of persons: hashes of values that lie apart, by field
 */
public record Entry(
    String id,
    long seq,
    Instant at,
    Kind kind,
    String actor,
    Optional<RequestNumber> request,
    Map<String, String> facts,
    Map<String, String> commitments) {
  /** Added to the place of an entry that was staged and has no index yet. */
  public static final long NOT_IN_ORDER = 1L << 52;

  public Entry {
    facts = Map.copyOf(facts);
    commitments = Map.copyOf(commitments);
  }

  /** Whether it stands in the log; until then it is staged, for a second at most. */
  public boolean inOrder() {
    return seq < NOT_IN_ORDER;
  }
}
