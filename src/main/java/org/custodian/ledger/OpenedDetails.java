package org.custodian.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.Phi;

/**
 * The details of an entry, opened for somebody who may read them.
 *
 * @param values what could be opened and is what the entry committed to
 * @param changed fields whose kept value is not what the entry committed to, or is not readable
 * @param shreddedAt when the key was destroyed; then there are no values any more
 */
@Phi
public record OpenedDetails(
    Map<String, String> values, Set<String> changed, Optional<Instant> shreddedAt) {
  public OpenedDetails {
    values = Map.copyOf(values);
    changed = Set.copyOf(changed);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "OpenedDetails[withheld]";
  }
}
