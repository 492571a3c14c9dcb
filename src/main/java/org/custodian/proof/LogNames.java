package org.custodian.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which log the entries say they belong to. There is one name, or, after each restored backup, one
 * more: then an entry RESTORED stands first under the new name and tells the one before.
 */
final class LogNames {
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, Restoration> begun = new HashMap<>();

  /** Entries one after the other under one name. */
  private static final class Stretch {
    private final String log;
    private final long first;
    private long behind;

    private Stretch(String log, long first) {
      this.log = log;
      this.first = first;
      this.behind = first + 1;
    }
  }

  /** A name and where it counts. */
  private record Reign(long from, long behind) {}

  void look(long index, LogEntry entry) {
    var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last != null && last.log.equals(entry.log())) {
      last.behind = index + 1;
      return;
    }
    if (stretches.stream().noneMatch(before -> before.log.equals(entry.log())))
      Restoration.of(index, entry).ifPresent(told -> begun.put(entry.log(), told));
    if (stretches.size() < Short.MAX_VALUE) stretches.add(new Stretch(entry.log(), index));
  }

  /** The restored backups that lead to the log of this name, oldest first. */
  List<Restoration> restorations(String newest) {
    var all = new ArrayList<Restoration>();
    var seen = new HashSet<String>();
    Restoration told = begun.get(newest);
    while (told != null && seen.add(told.log())) {
      all.add(told);
      told = begun.get(told.earlierLog());
    }
    Collections.reverse(all);
    return all;
  }

  /** The first entry that belongs to another log than the one of this name or those before it. */
  Optional<Long> firstForeign(String newest) {
    var reigns = reigns(newest);
    for (Stretch stretch : stretches) {
      Reign reign = reigns.get(stretch.log);
      if (reign == null || stretch.first < reign.from()) return Optional.of(stretch.first);
      if (stretch.behind > reign.behind())
        return Optional.of(Math.max(stretch.first, reign.behind()));
    }
    return Optional.empty();
  }

  /** Whether a checkpoint of this name and size belongs to the log that is called so now. */
  boolean signs(Checkpoint checkpoint, String newest) {
    Reign reign = reigns(newest).get(checkpoint.origin());
    return reign != null
        && checkpoint.size() <= reign.behind()
        && (checkpoint.size() > reign.from() || reign.from() == 0);
  }

  private Map<String, Reign> reigns(String newest) {
    var reigns = new HashMap<String, Reign>();
    long behind = Long.MAX_VALUE;
    var all = restorations(newest);
    for (int i = all.size() - 1; i >= 0; i--) {
      reigns.put(all.get(i).log(), new Reign(all.get(i).index(), behind));
      behind = all.get(i).index();
    }
    String first = all.isEmpty() ? newest : all.get(0).earlierLog();
    reigns.putIfAbsent(first, new Reign(0, behind));
    return reigns;
  }
}
