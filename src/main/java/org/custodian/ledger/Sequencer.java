package org.custodian.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.LogEntry;
import org.custodian.proof.TreeHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts staged entries in order. The one row of {@code ledger_head} is the lock, so any node may do
 * it at any time and a node that dies leaves nothing half done.
 */
@Component
class Sequencer {
  /** Entries of one batch at most. */
  static final int BATCH = 512;

  private static final int TILE = 256;
  private static final int AT_ONCE = 128;

  private final JdbcTemplate database;
  private final DatabaseLog log;
  private final Head head;
  private final LedgerKeys keys;
  private final TreeHash hashing = new TreeHash();

  Sequencer(DataSource database, Head head, LedgerKeys keys) {
    this.database = new JdbcTemplate(database);
    // The rows of this batch are seen only by the transaction that writes them.
    this.log = new DatabaseLog(new TransactionAwareDataSourceProxy(database)::getConnection);
    this.head = head;
    this.keys = keys;
  }

  private record Staged(long id, String entryId, byte[] bytes, byte[] mac) {}

  /**
   * What a batch put in order.
   *
   * @param looked entries that were looked at, {@link #BATCH} if there may be more
   * @param places the index of each entry by its id
   */
  record Batch(int looked, Map<String, Long> places) {
    boolean last() {
      return looked < BATCH;
    }
  }

  /** Puts everything in order that is staged and committed. */
  void all() {
    while (batch() == BATCH) {
      // The next batch takes the lock anew, so that other nodes may have it in between.
    }
  }

  /** Whether anything waits for its place. */
  boolean waits() {
    return !database
        .queryForList("select id from ledger_stage where forged = false limit 1", Long.class)
        .isEmpty();
  }

  /**
   * Puts one batch in order.
   *
   * @return entries that were looked at
   */
  synchronized int batch() {
    return carefully(careful -> head.locked(tree -> inOrder(tree, careful))).looked();
  }

  /**
   * Does something that calls {@link #inOrder}, in a transaction of its own: first as if no entry
   * were staged that is in order already, and if that fails once more with a look.
   */
  static <T> T carefully(Function<Boolean, T> work) {
    try {
      return work.apply(false);
    } catch (DuplicateKeyException stagedTwice) {
      return work.apply(true);
    }
  }

  /**
   * The same within a transaction that holds the head row already.
   *
   * @param careful whether to look first which entries are in order already
   * @throws DuplicateKeyException if one is and nobody looked; the transaction is of no use then
   */
  Batch inOrder(Frontier tree, boolean careful) {
    var staged = staged();
    if (staged.isEmpty()) return new Batch(0, Map.of());
    var standing = careful ? standing(staged) : Map.<String, byte[]>of();
    var rows = new ArrayList<String>();
    var done = new ArrayList<Long>();
    var places = new HashMap<String, Long>();
    long before = tree.size();
    var name = new UnderItsName(head.origin());
    for (Staged row : staged) {
      var ours = ours(row, name);
      if (ours.isEmpty()) continue;
      var entry = ours.get();
      done.add(entry.id());
      byte[] first = standing.get(entry.entryId());
      if (first != null) {
        if (Arrays.equals(first, entry.bytes())) continue;
        entry = repeated(entry);
      }
      places.put(entry.entryId(), tree.size());
      rows.add(row(entry, tree));
    }
    insert(rows);
    if (!done.isEmpty()) database.update("delete from ledger_stage where id in " + listed(done));
    tiles(before, tree.size());
    head.keep(tree);
    return new Batch(staged.size(), places);
  }

  /** The entry as it comes into this log; empty if no node of ours wrote it for this log. */
  private Optional<Staged> ours(Staged row, UnderItsName name) {
    boolean written = MessageDigest.isEqual(keys.mac(row.bytes()), row.mac());
    if (written && name.holds(row.bytes())) return Optional.of(row);
    var anew = written ? name.anew(row.bytes(), head.earlierNames()) : Optional.<byte[]>empty();
    if (anew.isEmpty()) {
      database.update("update ledger_stage set forged = true where id = ?", row.id());
      LedgerLog.forged(row.id());
      return Optional.empty();
    }
    byte[] bytes = anew.get();
    byte[] mac = keys.mac(bytes);
    database.update(
        "update ledger_stage set bytes = ?, mac = ? where id = ?", bytes, mac, row.id());
    LedgerLog.underNewName(row.id());
    return Optional.of(new Staged(row.id(), row.entryId(), bytes, mac));
  }

  /** Numbers that the database itself gave, so they may stand in the statement. */
  private static String listed(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  private List<Staged> staged() {
    return database.query(
        "select id, entry_id, bytes, mac from ledger_stage"
            + " where forged = false order by id limit "
            + BATCH
            + " for update skip locked",
        (row, number) ->
            new Staged(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)));
  }

  private Map<String, byte[]> standing(List<Staged> staged) {
    var standing = new HashMap<String, byte[]>();
    database.query(
        "select entry_id, bytes from ledger_log where entry_id in ("
            + marks("?", staged.size())
            + ")",
        row -> {
          standing.put(row.getString(1), row.getBytes(2));
        },
        staged.stream().map(Staged::entryId).toArray());
    return standing;
  }

  /**
   * A step ran again while its first entry was put in order, and could not see it. Its node counted
   * this entry too, so it stays in the log as what it is and leaves no gap.
   */
  private Staged repeated(Staged again) {
    var entry = LogEntry.parse(again.bytes());
    var noted =
        new LogEntry(
            entry.log(),
            UUID.randomUUID().toString(),
            Kind.REPEATED.name(),
            entry.at(),
            entry.node(),
            entry.nodeSequence(),
            entry.skipped(),
            entry.actor(),
            entry.request(),
            Map.of("entry", entry.eid()),
            Map.of());
    byte[] bytes = noted.bytes();
    byte[] mac = keys.mac(bytes);
    database.update(
        "update ledger_stage set entry_id = ?, kind = ?, bytes = ?, mac = ? where id = ?",
        noted.eid(),
        noted.kind(),
        bytes,
        mac,
        again.id());
    return new Staged(again.id(), noted.eid(), bytes, mac);
  }

  /** Numbers and hashes that were made here, so they may stand in the statement. */
  private String row(Staged entry, Frontier tree) {
    Hash leaf = hashing.leaf(entry.bytes());
    long index = tree.append(leaf);
    return "row(" + entry.id() + "," + index + "," + hex(leaf) + "," + hex(tree.root()) + ")";
  }

  private static String hex(Hash hash) {
    return "X'" + HexFormat.of().formatHex(hash.bytes()) + "'";
  }

  /**
   * Many rows in a statement: a round trip for each would take most of the time. What is staged is
   * locked since its bytes were hashed, so the database takes them over itself.
   */
  private void insert(List<String> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      database.update(
          "insert into ledger_log (idx, entry_id, bytes, leaf, root, at, kind, actor, request_no)"
              + " select o.idx, s.entry_id, s.bytes, o.leaf, o.root, s.at, s.kind, s.actor,"
              + " s.request_no from (values "
              + String.join(",", some)
              + ") as o (staged, idx, leaf, root) join ledger_stage s on s.id = o.staged");
    }
  }

  private static String marks(String one, int times) {
    return String.join(",", java.util.Collections.nCopies(times, one));
  }

  /** Writes the tiles that became full, each level from the one below. */
  private void tiles(long before, long after) {
    int level = 0;
    for (long from = before / TILE, to = after / TILE; from < to; from /= TILE, to /= TILE) {
      for (long number = from; number < to; number++) tile(level, number);
      level++;
    }
  }

  private void tile(int level, long number) {
    var bytes = new java.io.ByteArrayOutputStream(TILE * Hash.LENGTH);
    log.tile(level, number).forEach(hash -> bytes.writeBytes(hash.bytes()));
    database.update(
        "insert into ledger_tile (level, number, hashes) values (?, ?, ?)",
        level,
        number,
        bytes.toByteArray());
  }
}
