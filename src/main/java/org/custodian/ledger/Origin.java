package org.custodian.ledger;

import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The name of the one log in this database. Whoever asks first begins the log. */
@Component
class Origin {
  private final JdbcClient database;
  private final TransactionTemplate ownTransaction;
  private final String name;
  private volatile @Nullable String known;

  Origin(DataSource database, PlatformTransactionManager transactions, LedgerSettings settings) {
    this.database = JdbcClient.create(database);
    this.ownTransaction = new TransactionTemplate(transactions);
    // The name stays even if the change that asked for it first is rolled back.
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.name = settings.name();
  }

  String value() {
    var value = known;
    if (value == null) {
      value = begun();
      known = value;
    }
    return value;
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
