package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.Proofs;
import org.custodian.proof.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Signs checkpoints. Never one that is not proven to hold everything that was signed before: by any
 * node, as the database tells, and by this node, as a file apart from the database tells.
 */
@Component
class Signer {
  private final JdbcTemplate database;
  private final Proofs proofs;
  private final Head head;
  private final LedgerKeys keys;
  private final Clock clock;
  private final SignedFile file;
  private volatile @Nullable Known known;

  /**
   * What this node signed last, and the tree of it.
   *
   * @param held earlier ones that this tree was proven to hold, newest first
   */
  private record Known(SignedNote note, long size, byte[] frontier, List<SignedNote> held) {
    private static final int MOST = 16;

    boolean is(Tree tree) {
      return size == tree.size() && Arrays.equals(frontier, tree.frontier());
    }

    boolean holds(SignedNote other) {
      return same(note, other) || held.stream().anyMatch(one -> same(one, other));
    }

    List<SignedNote> all() {
      return Stream.concat(Stream.of(note), held.stream()).limit(MOST).toList();
    }
  }

  /** The tree as the head row told it when the row was locked. */
  record Tree(long size, byte[] frontier) {
    static Tree of(Frontier tree) {
      return new Tree(tree.size(), tree.bytes());
    }
  }

  Signer(DataSource database, Head head, LedgerKeys keys, Clock clock, LedgerSettings settings) {
    this.database = new JdbcTemplate(database);
    this.proofs =
        new Proofs(new DatabaseLog(new TransactionAwareDataSourceProxy(database)::getConnection));
    this.head = head;
    this.keys = keys;
    this.clock = clock;
    this.file = new SignedFile(settings.folder());
  }

  NoteSigner key() {
    return keys.signer(head.origin());
  }

  /** Of all names that this log had, the newest first. */
  List<String> keyLines() {
    return Stream.concat(Stream.of(head.origin()), head.earlierNames().stream())
        .map(name -> keys.signer(name).key().line())
        .toList();
  }

  /**
   * The checkpoint of the log as it is now; signs one if it grew.
   *
   * @throws IllegalStateException if the log does not hold what was signed before. Nothing is
   *     released until somebody has found out why
   */
  SignedNote newest() {
    return kept(head.locked(tree -> signed(tree, Tree.of(tree))));
  }

  /**
   * Keeps a checkpoint apart from the database once the database holds it, and only then gives it
   * on. Before it would be wrong: what is rolled back was never signed.
   */
  synchronized SignedNote kept(SignedNote note) {
    var before = lastInFile();
    long size = Checkpoint.unverified(note).size();
    if (before.filter(last -> Checkpoint.unverified(last).size() >= size).isEmpty())
      file.keep(head.origin(), note);
    return note;
  }

  /**
   * The first checkpoints that were signed after this entry was put in order, oldest first. The
   * same entry always gets the same ones, so that a receipt can be made again.
   */
  List<SignedNote> covering(long index) {
    return database.query(
        "select note from ledger_checkpoint where size > ? order by size limit 16",
        (row, number) -> SignedNote.parse(row.getString(1).getBytes(StandardCharsets.UTF_8)),
        // What was signed before a backup was restored has another name.
        Math.max(index, head.begun()));
  }

  /**
   * Only within {@link Head#locked}; {@link #kept} must follow.
   *
   * @param tree as it is now
   * @param before as it was when the head row was locked; what was added since was added by the
   *     caller
   */
  SignedNote signed(Frontier tree, Tree before) {
    var now = new Checkpoint(head.origin(), tree.size(), tree.root());
    // If the tree was the one that this node signed itself, nobody else signed anything since, and
    // what was added now is proven by having been added.
    var mine = known != null && known.is(before) ? known : null;
    if (mine != null && tree.size() > before.size()) return anew(tree, now, mine.all());
    var last = lastInDatabase();
    var here = lastInFile();
    // Most often both are the same, and one look is enough.
    var other = here.filter(note -> last.filter(kept -> same(note, kept)).isEmpty());
    var seen = Stream.concat(last.stream(), other.stream()).toList();
    for (SignedNote note : seen) if (mine == null || !mine.holds(note)) check(note, now);
    var held = mine == null ? seen : mine.all();
    if (last.isPresent() && Checkpoint.unverified(last.get()).size() == now.size())
      return remembered(last.get(), tree, held);
    return anew(tree, now, held);
  }

  /**
   * The first checkpoint under a new name, which is held against none of the name before. Only
   * within {@link Head#locked}, by whom an operator told so; {@link #kept} must follow.
   */
  SignedNote first(Frontier tree) {
    return anew(tree, new Checkpoint(head.origin(), tree.size(), tree.root()), List.of());
  }

  /**
   * Whether the log as it stands holds all that was signed here; only within {@link Head#locked}.
   */
  boolean holds(SignedNote before, Frontier tree) {
    var then = Checkpoint.verified(before, List.of(key().key()));
    return then.size() <= tree.size()
        && proven(then, new Checkpoint(head.origin(), tree.size(), tree.root()));
  }

  private SignedNote anew(Frontier tree, Checkpoint now, List<SignedNote> held) {
    SignedNote note = key().sign(now);
    database.update(
        "insert into ledger_checkpoint (size, note, at) values (?, ?, ?)",
        now.size(),
        new String(note.bytes(), StandardCharsets.UTF_8),
        Timestamp.from(clock.instant()));
    return remembered(note, tree, held);
  }

  private SignedNote remembered(SignedNote note, Frontier tree, List<SignedNote> held) {
    known = new Known(note, tree.size(), tree.bytes(), held);
    return note;
  }

  private static boolean same(SignedNote one, SignedNote other) {
    return Arrays.equals(one.bytes(), other.bytes());
  }

  /**
   * A node with another master key could sign nothing, and would take the honest entries of all
   * other nodes for forged ones.
   *
   * @throws LogRefused if neither the first nor the last checkpoint names this node's key
   */
  void refuseAnotherKey() {
    var notes = new ArrayList<String>();
    for (String order : List.of("asc", "desc"))
      notes.addAll(
          database.queryForList(
              "select note from ledger_checkpoint order by size " + order + " limit 1",
              String.class));
    if (!notes.isEmpty() && notes.stream().noneMatch(this::namesThisKey))
      throw new LogRefused(
          "LED-31 The log in this database was signed with another key, so the master key of this"
              + " node is not the one with which the log was begun. Nothing was written.",
          "Start with the key that the other nodes have (custodian.vault.key). If it is the right"
              + " one, somebody exchanged the log: run verify log.");
  }

  /** Whether it is signed with it is seen whenever something is signed. */
  private boolean namesThisKey(String kept) {
    try {
      var note = SignedNote.parse(kept.getBytes(StandardCharsets.UTF_8));
      var key = keys.signer(Checkpoint.unverified(note).origin()).key();
      return !note.signers(List.of(key)).isEmpty();
    } catch (NotAccepted spoilt) {
      // What was spoilt is no sign of another key.
      return true;
    }
  }

  Optional<SignedNote> lastInDatabase() {
    return database
        .query(
            "select note from ledger_checkpoint order by size desc limit 1",
            (row, number) -> SignedNote.parse(row.getString(1).getBytes(StandardCharsets.UTF_8)))
        .stream()
        .findFirst();
  }

  Optional<SignedNote> lastInFile() {
    return file.last(head.origin());
  }

  private void check(SignedNote before, Checkpoint now) {
    var mine = known;
    boolean own = mine != null && same(mine.note(), before);
    Checkpoint then =
        own ? Checkpoint.unverified(before) : Checkpoint.verified(before, List.of(key().key()));
    boolean grown =
        then.origin().equals(now.origin())
            && then.size() <= now.size()
            && (own && mine != null ? grownTo(mine, now) : proven(then, now));
    if (!grown)
      throw new IllegalStateException(
          "LED-10 The log does not hold what was signed at size "
              + then.size()
              + ". Nothing is signed or released. Run 'verify log'. If an old backup was restored,"
              + " an operator decides how to go on: custodian.ledger.restored.checkpoint.");
  }

  private boolean proven(Checkpoint then, Checkpoint now) {
    return proofs.consistency(then.size(), now.size()).leads(then.root(), now.root());
  }

  /** The tree that this node signed itself, with what was put in order since, must be the tree. */
  private boolean grownTo(Known mine, Checkpoint now) {
    var tree = Frontier.of(mine.size(), mine.frontier());
    database
        .queryForList(
            "select leaf from ledger_log where idx >= ? and idx < ? order by idx",
            byte[].class,
            mine.size(),
            now.size())
        .forEach(leaf -> tree.append(Hash.of(leaf)));
    return tree.size() == now.size() && tree.root().equals(now.root());
  }
}
