package org.custodian.ledger;

import javax.sql.DataSource;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Keeps the hashes of the tree in tiles of 256, as an export has them and proofs need them. */
final class FullTiles {
  private static final int TILE = 256;

  private final JdbcTemplate database;
  private final DatabaseLog log;

  FullTiles(DataSource database) {
    this.database = new JdbcTemplate(database);
    // The rows of a batch are seen only by the transaction that writes them.
    this.log = new DatabaseLog(new TransactionAwareDataSourceProxy(database)::getConnection);
  }

  /** Writes the tiles that became full, each level from the one below. */
  void write(long before, long after) {
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
