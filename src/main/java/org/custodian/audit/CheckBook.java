package org.custodian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks that were made, and how far the one that runs has come; every node sees them. */
@Component
class CheckBook {
  /** A check that gave no sign for so long has died with its node. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private static final String COLUMNS =
      "select check_id, asked_by, started_at, ended_at, seen_at, entries, entries_read, result,"
          + " faults, root, signed_size, tables_result, tables_all, tables_read, differing,"
          + " differences, older, witness_result, witnesses, witnessed_size from audit_check";

  private final JdbcClient database;
  private final Clock clock;

  CheckBook(DataSource database, Clock clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  void begin(String id, StaffId by, long entries) {
    var now = now();
    database
        .sql(
            "insert into audit_check (check_id, asked_by, started_at, seen_at, entries,"
                + " entries_read, result, faults, root, signed_size, tables_result,"
                + " witness_result)"
                + " values (?, ?, ?, ?, ?, 0, 'RUNNING', '', '', 0, 'RUNNING', 'RUNNING')")
        .params(id, by.value(), now, now, entries)
        .update();
  }

  void read(String id, long entries) {
    database
        .sql("update audit_check set entries_read = ?, seen_at = ? where check_id = ?")
        .params(entries, now(), id)
        .update();
  }

  /** How far the comparison with the tables is. */
  void compared(String id, long read, long all) {
    database
        .sql(
            "update audit_check set tables_read = ?, tables_all = ?, seen_at = ?"
                + " where check_id = ?")
        .params(read, all, now(), id)
        .update();
  }

  void compared(String id, ComparedTables tables) {
    database
        .sql(
            "update audit_check set tables_result = ?, tables_all = ?, tables_read = ?,"
                + " differing = ?, differences = ?, older = ?, seen_at = ? where check_id = ?")
        .params(
            tables.result().name(),
            tables.all(),
            tables.read(),
            tables.differing(),
            FurtherWords.differences(tables.first()),
            tables.older(),
            now(),
            id)
        .update();
  }

  void asked(String id, AskedWitnesses witnesses) {
    database
        .sql(
            "update audit_check set witness_result = ?, witnesses = ?, witnessed_size = ?,"
                + " seen_at = ? where check_id = ?")
        .params(
            witnesses.result().name(),
            FurtherWords.witnesses(witnesses.each()),
            witnesses.size(),
            now(),
            id)
        .update();
  }

  void end(String id, ReadLog log) {
    var told = log.faults().stream().map(one -> one.kind() + " " + one.index());
    database
        .sql(
            "update audit_check set ended_at = ?, seen_at = ?, entries_read = ?, result = ?,"
                + " faults = ?, root = ?, signed_size = ? where check_id = ?")
        .params(
            now(),
            now(),
            log.read(),
            log.result().name(),
            told.collect(Collectors.joining(",")),
            log.root(),
            log.signedSize(),
            id)
        .update();
  }

  Optional<CheckState> find(String id) {
    return database.sql(COLUMNS + " where check_id = ?").param(id).query(this::state).optional();
  }

  List<CheckState> newest(int most) {
    return database
        .sql(COLUMNS + " order by started_at desc limit " + most)
        .query(this::state)
        .list();
  }

  private CheckState state(ResultSet row, int number) throws SQLException {
    var result = CheckState.Result.valueOf(row.getString("result"));
    boolean silent =
        row.getTimestamp("seen_at").toInstant().isBefore(clock.instant().minus(SILENT));
    var now = result == CheckState.Result.RUNNING && silent ? CheckState.Result.FAILED : result;
    boolean runs = now == CheckState.Result.RUNNING;
    return new CheckState(
        row.getString("check_id"),
        row.getString("asked_by"),
        row.getTimestamp("started_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
        row.getLong("entries"),
        row.getLong("entries_read"),
        now,
        faults(row.getString("faults")),
        row.getString("root"),
        row.getLong("signed_size"),
        FurtherWords.tables(row, runs),
        FurtherWords.witnesses(row, runs));
  }

  private static List<CheckState.Fault> faults(String told) {
    return Arrays.stream(told.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(" "))
        .map(parts -> new CheckState.Fault(parts[0], Long.parseLong(parts[1])))
        .toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
