package org.custodian.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every change to a table of facts, whoever asks, 45 CFR 164.312(c)(1). The embedded
 * database calls it by name; on MySQL a trigger in SQL does the same.
 */
public final class AppendOnly implements Trigger {
  private String table = "";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    this.table = table;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException("ACC-01 " + table + " is append-only", "45000");
  }
}
