package org.custodian.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.custodian.proof.LogEntry;

/**
 * Releases that the log tells of from before it told of disclosures by entries of their own. What
 * counts is the order of the log, which is signed, and never a date in a row, which could be set
 * back.
 */
final class OlderReleases {
  private final Map<String, Integer> releases = new HashMap<>();
  private boolean disclosuresAreTold;

  /** Entries in the order of the log. */
  void entry(LogEntry entry) {
    boolean release = entry.kind().equals("RELEASED");
    boolean disclosure = entry.kind().equals("DISCLOSED");
    disclosuresAreTold |= disclosure;
    var key = key(entry.request(), entry.facts().getOrDefault("packetSha256", ""));
    if (release && !disclosuresAreTold) key.ifPresent(one -> releases.merge(one, 1, Integer::sum));
    if (disclosure) key.ifPresent(this::used);
  }

  /** Whether such a release stands for this disclosure; each stands for one. */
  boolean standsFor(Optional<String> request, String packetSha256) {
    return key(request, packetSha256).filter(this::used).isPresent();
  }

  private boolean used(String key) {
    boolean there = releases.containsKey(key);
    releases.computeIfPresent(key, (one, count) -> count == 1 ? null : count - 1);
    return there;
  }

  private static Optional<String> key(Optional<String> request, String packetSha256) {
    return request.filter(number -> !packetSha256.isEmpty()).map(one -> one + "\n" + packetSha256);
  }
}
