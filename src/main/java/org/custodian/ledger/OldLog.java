package org.custodian.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what an earlier version wrote to its plain table, once. The entries keep their ids and
 * times; the tree vouches for them from now on, not for what happened to them before.
 */
@Component
class OldLog {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient database;
  private final Stage stage;

  OldLog(DataSource database, Stage stage) {
    this.database = JdbcClient.create(database);
    this.stage = stage;
  }

  /**
   * @return entries taken over by this call
   */
  @Transactional
  public int takeOver() {
    var old =
        database
            .sql(
                "select entry_id, at, request_no, kind, actor, facts from ledger_entry o"
                    + " where not exists (select 1 from ledger_log l where l.entry_id = o.entry_id)"
                    + " and not exists (select 1 from ledger_stage s where s.entry_id = o.entry_id)"
                    + " order by seq")
            .query(OldLog::row)
            .list();
    old.forEach(
        row ->
            stage.add(
                row.id(),
                row.at(),
                row.request(),
                row.kind(),
                row.actor(),
                row.facts(),
                Details.none()));
    return old.size();
  }

  /** A row of the plain table. */
  private record Row(
      UUID id,
      Instant at,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    var facts = new TreeMap<String, String>(facts(row.getString("facts")));
    facts.put("before", "plain log");
    return new Row(
        UUID.fromString(row.getString("entry_id")),
        row.getTimestamp("at").toInstant(),
        row.getString("request_no"),
        Kind.valueOf(row.getString("kind")),
        row.getString("actor"),
        facts);
  }

  private static Map<String, String> facts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("LED-30 An entry of the earlier log is not readable.");
    }
  }
}
