package org.custodian.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.TreeHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts staged entries in order. The one row of {@code ledger_head} is the lock, so any node may do
 * it at any time and a node that dies leaves nothing half done.
 */
@Component
class Sequencer {
  /** Entries of one batch at most. */
  static final int BATCH = 512;

  private static final int AT_ONCE = 128;

  private final JdbcTemplate database;
  private final Head head;
  private final StagedEntries stage;
  private final FullTiles tiles;
  private final TreeHash hashing = new TreeHash();

  Sequencer(DataSource database, Head head, LedgerKeys keys) {
    this.database = new JdbcTemplate(database);
    this.head = head;
    this.stage = new StagedEntries(database, head, keys);
    this.tiles = new FullTiles(database);
  }

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
    return stage.waits();
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
    var staged = stage.locked(BATCH);
    if (staged.isEmpty()) return new Batch(0, Map.of());
    var coming = stage.coming(staged, careful);
    var rows = new ArrayList<String>();
    var places = new HashMap<String, Long>();
    long before = tree.size();
    for (var entry : coming.entries()) {
      places.put(entry.entryId(), tree.size());
      rows.add(row(entry, tree));
    }
    insert(rows);
    stage.done(coming.seen());
    tiles.write(before, tree.size());
    head.keep(tree);
    return new Batch(staged.size(), places);
  }

  /** Numbers and hashes that were made here, so they may stand in the statement. */
  private String row(StagedEntries.Staged entry, Frontier tree) {
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
}
