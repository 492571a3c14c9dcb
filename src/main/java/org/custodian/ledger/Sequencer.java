package org.custodian.ledger;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.TreeHash;
import org.jspecify.annotations.Nullable;
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

  private record Staged(
      long id,
      String entryId,
      byte[] bytes,
      byte[] mac,
      Timestamp at,
      String kind,
      String actor,
      @Nullable String request) {}

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
    var known = careful ? known(staged) : new HashSet<String>();
    var rows = new ArrayList<Object[]>();
    var done = new ArrayList<Long>();
    var places = new HashMap<String, Long>();
    long before = tree.size();
    for (Staged entry : staged) {
      if (!MessageDigest.isEqual(keys.mac(entry.bytes()), entry.mac())) {
        database.update("update ledger_stage set forged = true where id = ?", entry.id());
        LedgerLog.forged(entry.id());
        continue;
      }
      done.add(entry.id());
      // A step that ran twice around the moment when its first entry was put in order.
      if (!known.add(entry.entryId())) continue;
      places.put(entry.entryId(), tree.size());
      rows.add(row(entry, tree));
    }
    insert(rows);
    if (!done.isEmpty()) database.update("delete from ledger_stage where id in " + listed(done));
    tiles(before, tree.size());
    head.keep(tree);
    return new Batch(staged.size(), places);
  }

  /** Numbers that the database itself gave, so they may stand in the statement. */
  private static String listed(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  private List<Staged> staged() {
    return database.query(
        "select id, entry_id, bytes, mac, at, kind, actor, request_no from ledger_stage"
            + " where forged = false order by id limit "
            + BATCH
            + " for update skip locked",
        (row, number) ->
            new Staged(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getTimestamp(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)));
  }

  private HashSet<String> known(List<Staged> staged) {
    return new HashSet<>(
        database.queryForList(
            "select entry_id from ledger_log where entry_id in (" + marks("?", staged.size()) + ")",
            String.class,
            staged.stream().map(Staged::entryId).toArray()));
  }

  private Object[] row(Staged entry, Frontier tree) {
    Hash leaf = hashing.leaf(entry.bytes());
    long index = tree.append(leaf);
    return new Object[] {
      index,
      entry.entryId(),
      entry.bytes(),
      leaf.bytes(),
      tree.root().bytes(),
      entry.at(),
      entry.kind(),
      entry.actor(),
      entry.request()
    };
  }

  /** Many rows in a statement: a round trip for each would take most of the time. */
  private void insert(List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      database.update(
          "insert into ledger_log (idx, entry_id, bytes, leaf, root, at, kind, actor, request_no)"
              + " values "
              + marks("(?, ?, ?, ?, ?, ?, ?, ?, ?)", some.size()),
          some.stream().flatMap(java.util.Arrays::stream).toArray());
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
