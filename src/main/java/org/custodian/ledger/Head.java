package org.custodian.ledger;

import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.custodian.proof.Frontier;
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
  private volatile @Nullable String known;

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
    var value = known;
    if (value == null) {
      value = begun();
      known = value;
    }
    return value;
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
        .sql("select size, frontier from ledger_head where id = 1 for update")
        .query((row, number) -> Frontier.of(row.getLong(1), row.getBytes(2)))
        .optional()
        .orElseThrow(() -> new IllegalStateException("LED-05 The log has no head row."));
  }

  private String begun() {
    try {
      return ownTransaction.execute(work -> kept());
    } catch (DuplicateKeyException anotherNodeWasFirst) {
      return ownTransaction.execute(work -> kept());
    }
  }

  private String kept() {
    return database
        .sql("select origin from ledger_head where id = 1")
        .query(String.class)
        .optional()
        .orElseGet(
            () -> {
              var origin = name + "/" + UUID.randomUUID();
              database
                  .sql("insert into ledger_head (id, origin, size, frontier) values (1, ?, 0, ?)")
                  .params(origin, new byte[0])
                  .update();
              return origin;
            });
  }
}
