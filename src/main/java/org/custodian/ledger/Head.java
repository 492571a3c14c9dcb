package org.custodian.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.custodian.proof.Frontier;
import org.custodian.proof.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one row that says how the log in this database is called and how far it has come. Who holds
 * it may put entries in order or sign; whoever asks for the name first begins the log.
 */
@Component
class Head {
  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;
  private final String name;
  private volatile @Nullable Called known;

  /**
   * @param begun index of the first entry under this name; 0 unless a backup was restored
   */
  private record Called(String origin, long begun) {}

  Head(DataSource database, PlatformTransactionManager transactions, LedgerSettings settings) {
    this.database = JdbcClient.create(database);
    this.ownTransaction = new TransactionTemplate(transactions);
    // What is done to the log stays even if the change that asked for it is rolled back.
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.name = settings.name();
  }

  /** What checkpoints and entries of this log begin with. */
  String origin() {
    return called().origin();
  }

  /** From which index on this name counts; 0 unless a backup was restored. */
  long begun() {
    return called().begun();
  }

  private Called called() {
    var value = known;
    if (value == null) {
      value = read();
      known = value;
    }
    return value;
  }

  /** Whether the log in the database has this name now; asked of the database, not remembered. */
  boolean isCalled(String origin) {
    return database
        .sql("select origin from ledger_head where id = 1")
        .query(String.class)
        .optional()
        .filter(origin::equals)
        .isPresent();
  }

  /** A name that no log had before. */
  String newName() {
    return name + "/" + UUID.randomUUID();
  }

  /** Goes on under a new name from this index on; only within {@link #locked}. */
  void rename(String origin, long index) {
    database
        .sql("update ledger_head set origin = ?, begun = ? where id = 1")
        .params(origin, index)
        .update();
    known = new Called(origin, index);
  }

  /** Names that this log had before backups were restored, the newest first. */
  List<String> earlierNames() {
    return database
        .sql("select bytes from ledger_log where kind = 'RESTORED' order by at desc, entry_id desc")
        .query(byte[].class)
        .list()
        .stream()
        .flatMap(bytes -> Optional.ofNullable(earlier(bytes)).stream())
        .toList();
  }

  private static @Nullable String earlier(byte[] restored) {
    return LogEntry.parse(restored).facts().get("earlierLog");
  }

  /** What was read is read again: a name that was rolled back is none. */
  void forget() {
    known = null;
  }

  /**
   * Does something in a transaction of its own while no other node touches the log.
   *
   * @param work is given the tree as it stands
   */
  <T> T locked(Function<Frontier, T> work) {
    origin();
    T done = ownTransaction.execute(status -> work.apply(tree()));
    if (done == null) throw new IllegalStateException("LED-08 The log gave no answer.");
    return done;
  }

  /** Keeps the tree as it has become; only within {@link #locked}. */
  void keep(Frontier tree) {
    database
        .sql("update ledger_head set size = ?, frontier = ? where id = 1")
        .params(tree.size(), tree.bytes())
        .update();
  }

  private Frontier tree() {
    return database
        .sql("select origin, size, frontier from ledger_head where id = 1 for update")
        .query(
            (row, number) -> {
              if (!origin().equals(row.getString(1))) throw elsewhere();
              return Frontier.of(row.getLong(2), row.getBytes(3));
            })
        .optional()
        .orElseThrow(Head::noHead);
  }

  private static IllegalStateException noHead() {
    return new IllegalStateException("LED-05 The log has no head row.");
  }

  static IllegalStateException elsewhere() {
    return new IllegalStateException(
        "LED-24 The log goes on under a new name since a backup was restored. Nothing is written,"
            + " signed or released here; start this node again.");
  }

  private Called read() {
    try {
      return kept();
    } catch (DuplicateKeyException anotherNodeWasFirst) {
      return kept();
    }
  }

  private Called kept() {
    var kept = ownTransaction.execute(work -> row());
    if (kept == null) throw noHead();
    return kept;
  }

  private Called row() {
    return database
        .sql("select origin, begun from ledger_head where id = 1")
        .query((row, number) -> new Called(row.getString(1), row.getLong(2)))
        .optional()
        .orElseGet(
            () -> {
              var origin = newName();
              database
                  .sql("insert into ledger_head (id, origin, size, frontier) values (1, ?, 0, ?)")
                  .params(origin, new byte[0])
                  .update();
              return new Called(origin, 0);
            });
  }
}
