package org.custodian.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether duties were kept apart as the log tells it: who prepares a packet does not approve it,
 * and none is released without an approval. In an emergency one person may, and the entry says so
 * (rule M10); a second one looks afterwards.
 */
final class DutyCheck {
  private static final String STAFF = "staff:";

  private final Map<String, Set<String>> prepared = new HashMap<>();
  private final Set<String> approved = new HashSet<>();

  /** What is wrong with this entry after those before it. */
  Optional<LogFault.Kind> look(LogEntry entry) {
    return switch (entry.kind()) {
      case "ABSTRACTED" -> sealed(entry);
      case "APPROVED" -> approval(entry);
      case "RELEASED" -> release(entry);
      default -> Optional.empty();
    };
  }

  private Optional<LogFault.Kind> sealed(LogEntry entry) {
    prepared.computeIfAbsent(packet(entry, "version"), key -> new HashSet<>()).add(actor(entry));
    return Optional.empty();
  }

  private Optional<LogFault.Kind> approval(LogEntry entry) {
    String packet = packet(entry, "packetVersion");
    approved.add(approval(entry, actor(entry)));
    boolean own =
        actor(entry).equals(fact(entry, "preparedBy"))
            || prepared.getOrDefault(packet, Set.of()).contains(actor(entry));
    return own && !fact(entry, "why").equals("emergency")
        ? Optional.of(LogFault.Kind.OWN_WORK)
        : Optional.empty();
  }

  private Optional<LogFault.Kind> release(LogEntry entry) {
    return approved.contains(approval(entry, fact(entry, "approvedBy")))
        ? Optional.empty()
        : Optional.of(LogFault.Kind.NOT_APPROVED);
  }

  private static String packet(LogEntry entry, String version) {
    return entry.request().orElse("") + "/" + fact(entry, version);
  }

  private static String approval(LogEntry entry, String by) {
    return packet(entry, "packetVersion") + "/" + fact(entry, "packetSha256") + "/" + by;
  }

  /** Names that differ in case only are one person's. */
  private static String actor(LogEntry entry) {
    String name = entry.actor();
    return (name.startsWith(STAFF) ? name.substring(STAFF.length()) : name)
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static String fact(LogEntry entry, String name) {
    return entry.facts().getOrDefault(name, "").toLowerCase(java.util.Locale.ROOT);
  }
}
