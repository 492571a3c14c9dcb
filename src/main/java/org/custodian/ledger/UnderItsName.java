package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.proof.LogEntry;

/**
 * Sees to it that an entry names the log that it comes into. One that was on its way while an
 * operator restored a backup still has the name before: it is written anew under the name that
 * counts, so that it is not lost and no receipt of it is wrong.
 */
final class UnderItsName {
  private final String origin;
  private final byte[] named;

  UnderItsName(String origin) {
    this.origin = origin;
    // As the canonical form has it. Asked of every entry, so it is not parsed for that.
    this.named = ("\"log\":\"" + origin + "\",\"node\":").getBytes(StandardCharsets.UTF_8);
  }

  boolean holds(byte[] entry) {
    for (int from = entry.length - named.length; from >= 0; from--)
      if (Arrays.equals(entry, from, from + named.length, named, 0, named.length)) return true;
    return false;
  }

  /**
   * The same entry under this name; empty if it has the name of a log that this one never was.
   *
   * @param earlier the names that this log had before
   */
  Optional<LogEntry> anew(byte[] bytes, List<String> earlier) {
    var entry = LogEntry.parse(bytes);
    if (!earlier.contains(entry.log())) return Optional.empty();
    // A run of its own: what its node wrote before it may be among what was lost with the backup.
    return Optional.of(
        new LogEntry(
            origin,
            entry.eid(),
            entry.kind(),
            entry.at(),
            UUID.randomUUID().toString(),
            1,
            List.of(),
            entry.actor(),
            entry.request(),
            entry.facts(),
            entry.commitments()));
  }
}
