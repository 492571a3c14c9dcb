package org.custodian.proof;

import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an entry RESTORED says: an old backup was put back, so the log goes on under a new name. The
 * log before it had signed more than the backup holds, and must never sign that again.
 *
 * @param index place of the entry; all before it was taken over as it stood
 * @param log the name from here on
 * @param earlierLog the name before
 * @param earlierSize entries that the last known checkpoint of that log counted
 * @param earlierRoot root of that checkpoint
 */
public record Restoration(
    long index, String log, String earlierLog, long earlierSize, Hash earlierRoot) {
  /** Kind of the entry. */
  public static final String KIND = "RESTORED";

  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,17}");

  /** The facts by which the entry of a new log names the last checkpoint of the one before. */
  public static TreeMap<String, String> facts(Checkpoint last) {
    var facts = new TreeMap<String, String>();
    facts.put("earlierLog", last.origin());
    facts.put("earlierSize", String.valueOf(last.size()));
    facts.put("earlierRoot", last.root().base64());
    return facts;
  }

  /** Empty if the entry is of another kind or names no other log. */
  static Optional<Restoration> of(long index, LogEntry entry) {
    String log = entry.facts().getOrDefault("earlierLog", "");
    String size = entry.facts().getOrDefault("earlierSize", "");
    if (!entry.kind().equals(KIND) || log.isEmpty() || log.equals(entry.log())) return none();
    if (!SIZE.matcher(size).matches()) return none();
    return Hash.parse(entry.facts().getOrDefault("earlierRoot", ""))
        .map(root -> new Restoration(index, entry.log(), log, Long.parseLong(size), root));
  }

  private static Optional<Restoration> none() {
    return Optional.empty();
  }

  /** How many entries of the earlier log were signed and are not here. */
  public long lost() {
    return Math.max(0, earlierSize - index);
  }

  public Checkpoint earlier() {
    return new Checkpoint(earlierLog, earlierSize, earlierRoot);
  }
}
