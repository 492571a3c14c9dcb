package org.custodian.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a whole log once and says whether it is what its checkpoints signed. Believes nothing but
 * the keys it is given.
 */
public final class LogCheck {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final List<NoteKey> logs;
  private final List<NoteKey> witnesses;
  private final boolean meaning;
  private final List<LogFault> faults = new ArrayList<>();
  private final TreeMap<Long, Checkpoint> due = new TreeMap<>();
  private final TreeHash hashing = new TreeHash();
  private final Frontier tree = Frontier.empty();
  private final SeenIds ids = new SeenIds();
  private final Map<String, NodeRun> nodes = new HashMap<>();
  private final DutyCheck duties = new DutyCheck();
  private final LogNames names = new LogNames();
  private final List<Checkpoint> signed = new ArrayList<>();
  private final Clock clock;
  private Optional<Checkpoint> newest = Optional.empty();
  private long expected;

  /**
   * What a check found.
   *
   * @param size entries read
   * @param root of what was read
   * @param newest the largest checkpoint, signed by a trusted key if any was given
   * @param restorations where the log goes on after a restored backup, oldest first; known only if
   *     the entries were read for their meaning
   * @param faults empty for a whole log; the first one of each kind
   */
  public record Report(
      long size,
      Hash root,
      Optional<Checkpoint> newest,
      List<Restoration> restorations,
      List<LogFault> faults) {
    public Report {
      restorations = List.copyOf(restorations);
      faults = List.copyOf(faults);
    }

    public boolean whole() {
      return faults.isEmpty();
    }

    /** Entries behind the newest checkpoint: they fit the tree, but nobody signed them yet. */
    public long unsigned() {
      return Math.max(0, size - newest.map(Checkpoint::size).orElse(0L));
    }

    /** The smallest index at which anything is wrong. */
    public Optional<Long> firstBad() {
      return LogCheck.firstBad(faults);
    }
  }

  private static Optional<Long> firstBad(List<LogFault> faults) {
    return faults.stream().map(LogFault::index).min(Long::compare);
  }

  private LogCheck(List<NoteKey> logs, boolean meaning, Clock clock) {
    this.logs = logs.stream().filter(key -> !key.cosigns()).toList();
    this.witnesses = logs.stream().filter(NoteKey::cosigns).toList();
    this.meaning = meaning;
    this.clock = clock;
  }

  /**
   * Checks hashes and signatures only.
   *
   * @param trusted keys of the log; if there are none, its checkpoints are taken as they stand.
   *     Keys of witnesses must all have signed the newest checkpoint
   */
  public static Report hashes(StoredLog log, List<NoteKey> trusted) {
    return new LogCheck(trusted, false, Clock.systemUTC()).run(log);
  }

  /**
   * Checks hashes, signatures and what the entries say: their form, ids, log and gaps, whether
   * duties were kept apart and whether a table's other columns say the same.
   *
   * @param trusted keys of the log; if there are none, its checkpoints are taken as they stand
   */
  public static Report full(StoredLog log, List<NoteKey> trusted) {
    return full(log, trusted, Clock.systemUTC());
  }

  /**
   * @param clock by which entries wait for their place
   */
  public static Report full(StoredLog log, List<NoteKey> trusted, Clock clock) {
    return new LogCheck(trusted, true, clock).run(log);
  }

  private Report run(StoredLog log) {
    var checkpoints = log.checkpoints();
    var notes = checkpoints.notes();
    for (int i = 0; i < notes.size(); i++) expect(notes.get(i), i == notes.size() - 1);
    if (!notes.isEmpty()) witnessed(notes.get(notes.size() - 1));
    checkpoints.spoilt().forEach(size -> fault(LogFault.Kind.SPOILT, size));
    if (newest.isEmpty() && faults.isEmpty()) fault(LogFault.Kind.NO_CHECKPOINT, 0);
    meet(0);
    var tiles = new TileCheck(log);
    boolean all = log.bundles() == 0 || Bundles.read(log, meaning, bundle -> read(bundle, tiles));
    if (log.bundles() == 0) log.entries(kept -> read(kept, tiles));
    if (all) tiles.rest();
    else fault(LogFault.Kind.MISSING, expected);
    if (meaning) newest.ifPresent(last -> called(last.origin()));
    tiles.firstBad(firstBad(faults)).ifPresent(index -> fault(LogFault.Kind.TILE, index));
    if (meaning) log.waiting().forEach(this::behind);
    due.values().forEach(missed -> fault(LogFault.Kind.CUT_OFF, expected));
    nodes.values().stream()
        .flatMap(run -> run.gap().stream())
        .min(Long::compare)
        .ifPresent(index -> fault(LogFault.Kind.LOST, index));
    var restorations = newest.map(last -> names.restorations(last.origin())).orElseGet(List::of);
    return new Report(tree.size(), tree.root(), newest, restorations, faults);
  }

  /** What belongs to another log, unless the entries tell that this one goes on after it. */
  private void called(String newest) {
    names.firstForeign(newest).ifPresent(index -> fault(LogFault.Kind.FOREIGN, index));
    signed.stream()
        .filter(checkpoint -> !names.signs(checkpoint, newest))
        .forEach(checkpoint -> fault(LogFault.Kind.OTHER_TREE, checkpoint.size()));
  }

  /**
   * After a restored backup the same key signs under a new name, so whoever trusts it under this
   * one can check the older ones. Whether those names were its own is told by the entries.
   */
  private Checkpoint older(SignedNote note) {
    String origin = Checkpoint.unverified(note).origin();
    return Checkpoint.of(note, logs.stream().map(key -> key.named(origin)).toList());
  }

  private void expect(SignedNote note, boolean last) {
    try {
      Checkpoint checkpoint = last ? Checkpoint.of(note, logs) : older(note);
      signed.add(checkpoint);
      Checkpoint before = due.put(checkpoint.size(), checkpoint);
      if (before != null && !before.equals(checkpoint))
        fault(LogFault.Kind.OTHER_TREE, checkpoint.size());
      if (newest.isEmpty() || newest.get().size() < checkpoint.size())
        newest = Optional.of(checkpoint);
    } catch (NotAccepted notSigned) {
      fault(LogFault.Kind.NOT_SIGNED, 0);
    }
  }

  private void witnessed(SignedNote note) {
    try {
      if (!note.signers(witnesses).containsAll(witnesses)) notWitnessed();
    } catch (NotAccepted forged) {
      notWitnessed();
    }
  }

  private void notWitnessed() {
    fault(LogFault.Kind.NOT_WITNESSED, newest.map(Checkpoint::size).orElse(0L));
  }

  private void behind(StoredLog.Waiting waiting) {
    if (waiting.refused()) fault(LogFault.Kind.NOT_OURS, expected);
    else if (waiting.since().plus(LONGEST_WAIT).isBefore(clock.instant()))
      fault(LogFault.Kind.STUCK, expected);
  }

  private void read(ReadBundle bundle, TileCheck tiles) {
    bundle.altered().ifPresent(index -> fault(LogFault.Kind.ALTERED, index));
    for (int i = 0; i < bundle.entries().size(); i++)
      understand(bundle.first() + i, bundle.entries().get(i), Optional.empty());
    if (bundle.root().isPresent() && noneDueWithin(bundle)) {
      tree.append(bundle.root().get(), TilePath.HEIGHT, tiles::subtree);
      expected = tree.size();
      meet(expected);
      return;
    }
    for (int i = 0; i < bundle.width(); i++) {
      tree.append(Tile.hash(bundle.leaves(), i), tiles::subtree);
      expected = tree.size();
      meet(expected);
    }
  }

  private boolean noneDueWithin(ReadBundle bundle) {
    return due.subMap(bundle.first() + 1, bundle.first() + bundle.width()).isEmpty();
  }

  private void read(StoredLog.Kept kept, TileCheck tiles) {
    if (kept.index() != expected) fault(LogFault.Kind.MISSING, Math.min(expected, kept.index()));
    expected = kept.index() + 1;
    Hash leaf = hashing.leaf(kept.bytes());
    if (kept.leaf().isPresent() && !kept.leaf().get().equals(leaf))
      fault(LogFault.Kind.ALTERED, kept.index());
    tiles.add(0, leaf);
    tree.append(leaf, tiles::subtree);
    if (kept.rootAfter().isPresent() && !kept.rootAfter().get().equals(tree.root()))
      fault(LogFault.Kind.REARRANGED, kept.index());
    meet(tree.size());
    if (meaning) understand(kept.index(), parsed(kept.bytes()), kept.columns());
  }

  private void meet(long size) {
    if (due.isEmpty() || due.firstKey() != size) return;
    Checkpoint checkpoint = due.remove(size);
    if (checkpoint != null && !checkpoint.root().equals(tree.root()))
      fault(LogFault.Kind.OTHER_TREE, size);
  }

  private static Optional<LogEntry> parsed(byte[] bytes) {
    try {
      return Optional.of(LogEntry.parse(bytes));
    } catch (NotAccepted noEntry) {
      return Optional.empty();
    }
  }

  private void understand(long index, Optional<LogEntry> parsed, Optional<FindingColumns> columns) {
    if (parsed.isEmpty()) {
      fault(LogFault.Kind.NOT_AN_ENTRY, index);
      return;
    }
    LogEntry entry = parsed.get();
    names.look(index, entry);
    if (columns.isPresent() && !columns.get().tell(entry)) fault(LogFault.Kind.COLUMN, index);
    duties.look(entry).ifPresent(kind -> fault(kind, index));
    if (!ids.add(entry.eid())) fault(LogFault.Kind.TWICE, index);
    var run = nodes.computeIfAbsent(entry.node(), node -> new NodeRun());
    entry.skipped().forEach(number -> run.seen(number, index));
    run.seen(entry.nodeSequence(), index);
  }

  private void fault(LogFault.Kind kind, long index) {
    if (faults.stream().noneMatch(fault -> fault.kind() == kind))
      faults.add(new LogFault(kind, index));
  }
}
